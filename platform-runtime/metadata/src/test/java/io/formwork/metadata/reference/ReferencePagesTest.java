package io.formwork.metadata.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.metadata.ApplicationReader;
import io.formwork.metadata.definition.Anatomy;
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
import io.formwork.metadata.yaml.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
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
    Set<String> expected = new TreeSet<>();
    for (Descriptor descriptor : Descriptors.all()) {
      descriptor.keys().stream()
          .filter(key -> isExpression(key.shape()))
          .forEach(key -> expected.add(key.name()));
    }
    Set<String> found = new LinkedHashSet<>();
    DefinitionFiles files = new DefinitionLoader(new Problems()).load(EXAMPLE.files());
    files
        .definitions()
        .forEach(definition ->
            Anatomy.visit(
                definition.content(),
                definition.kind(),
                new Anatomy.Visitor() {
                  @Override
                  public void entry(YamlNode.Entry entry, Key key, Descriptor descriptor) {
                    found.add(key.name());
                  }
                }));
    expected.removeAll(found);
    assertEquals(
        Set.of(),
        expected,
        "docs/example shows these keys nowhere; the page says what is known there");
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
