package io.formwork.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.formwork.metadata.diagnostic.DiagnosticText;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.LayeredSource;
import io.formwork.metadata.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What ships must read, every file of it. */
class ShippedDefinitionsTest {

  private static final FolderSource SHIPPED = new FolderSource(Path.of("../..").normalize());

  private static final FolderSource OVERLAY =
      new FolderSource(Path.of("../acceptance/src/test/resources/overlay"));

  @Test
  void readWithoutAWordOfComplaint() {
    assertReads(SHIPPED);
  }

  @Test
  void readWithTheOverlayOverThem() {
    assertReads(new LayeredSource(List.of(SHIPPED, OVERLAY)));
  }

  /** What the tests of other modules run; a check that finds fault with it is too eager. */
  @Test
  void readWithTheApplicationsOfTheTests() {
    Path tests = Path.of("../testkit/src/test/resources");
    assertReads(
        new LayeredSource(
            List.of(
                SHIPPED,
                new FolderSource(tests.resolve("second")),
                new FolderSource(tests.resolve("csn")))));
  }

  private static void assertReads(DefinitionSource source) {
    ReadResult result = new ApplicationReader().read(source);

    Map<String, String> texts =
        source.files().stream().collect(Collectors.toMap(SourceFile::path, SourceFile::text));
    DiagnosticText text = new DiagnosticText(file -> Optional.ofNullable(texts.get(file)));
    assertEquals("", text.render(result.diagnostics()));
    assertFalse(result.models().isEmpty());
  }
}
