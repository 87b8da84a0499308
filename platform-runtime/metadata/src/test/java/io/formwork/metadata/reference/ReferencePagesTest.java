package io.formwork.metadata.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.metadata.ApplicationReader;
import io.formwork.metadata.definition.DefinitionFiles;
import io.formwork.metadata.definition.DefinitionLoader;
import io.formwork.metadata.definition.Descriptor;
import io.formwork.metadata.definition.Descriptors;
import io.formwork.metadata.definition.Key;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.definition.Shape;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.FolderSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages below {@code docs/reference} say what the descriptors say, with an example of every
 * kind that reads without a word of complaint. {@code -Dgolden.write=true} writes them anew.
 */
class ReferencePagesTest {

  private static final Path PAGES = Path.of("../../docs/reference");
  private static final DefinitionSource EXAMPLE = new FolderSource(Path.of("../../docs/example"));

  @Test
  void thePagesAreThoseOfTheDescriptors() throws IOException {
    Map<String, String> pages = new ReferencePages(EXAMPLE).render();
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(PAGES);
      for (var page : pages.entrySet()) {
        Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
      }
    }
    for (var page : pages.entrySet()) {
      Path file = PAGES.resolve(page.getKey());
      assertTrue(Files.exists(file), () -> file + " is missing: run with -Dgolden.write=true");
      assertEquals(page.getValue(), Files.readString(file));
    }
    assertEquals(new TreeSet<>(pages.keySet()), written());
  }

  @Test
  void theExampleIsRight() {
    assertEquals(List.of(), new ApplicationReader().read(EXAMPLE).diagnostics());
  }

  @Test
  void theExampleHasEveryKind() {
    DefinitionFiles files = new DefinitionLoader(new Problems()).load(EXAMPLE.files());
    for (Kind kind : Kind.values()) {
      assertTrue(
          !files.of(kind).isEmpty(),
          () -> "docs/example has no %s; its reference page needs one".formatted(kind.word()));
    }
  }

  @Test
  void theExampleHasAnExpressionInEveryPlaceForOne() {
    String known = new KnownWhere(EXAMPLE).page();
    for (Descriptor descriptor : Descriptors.all()) {
      for (Key key : descriptor.keys()) {
        String place = "`" + key.name() + "` of";
        assertTrue(
            !isExpression(key.shape()) || known.contains(place),
            () ->
                "docs/example has no expression under %s %s".formatted(place, descriptor.thing()));
      }
    }
  }

  private static boolean isExpression(Shape shape) {
    return shape.equals(Shape.expression())
        || (shape instanceof Shape.Named named && isExpression(named.value()));
  }

  private static Set<String> written() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
    }
  }
}
