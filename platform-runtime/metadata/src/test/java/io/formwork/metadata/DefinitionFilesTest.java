package io.formwork.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.metadata.diagnostic.Severity;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.LayeredSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder below {@code invalid} is laid over the valid desk and must be refused exactly where
 * it says so.
 */
class DefinitionFilesTest {

  static final Path FILES = Path.of("src/test/resources/definitions");
  static final DefinitionSource DESK = new FolderSource(FILES.resolve("valid/desk"));

  @Test
  void theDeskIsValid() {
    assertEquals(List.of(), new ApplicationReader().read(DESK).diagnostics());
  }

  @TestFactory
  Stream<DynamicTest> invalid() throws IOException {
    return each("invalid", DefinitionFilesTest::refused);
  }

  @TestFactory
  Stream<DynamicTest> warned() throws IOException {
    return each("warned", DefinitionFilesTest::warned);
  }

  /** What looks like a mistake to a hasty check, and is none. */
  @TestFactory
  Stream<DynamicTest> sound() throws IOException {
    return each("sound", DefinitionFilesTest::untold);
  }

  private static Stream<DynamicTest> each(String kind, Consumer<DefinitionSource> test)
      throws IOException {
    try (Stream<Path> folders = Files.list(FILES.resolve(kind))) {
      return folders.sorted().toList().stream()
          .map(folder ->
              DynamicTest.dynamicTest(
                  folder.getFileName().toString(), () -> test.accept(laidOverTheDesk(folder))));
    }
  }

  private static DefinitionSource laidOverTheDesk(Path folder) {
    return new LayeredSource(List.of(DESK, new FolderSource(folder)));
  }

  private static void refused(DefinitionSource source) {
    ReadResult result = new ApplicationReader().read(source);

    assertFound(source, result, Severity.ERROR);
    assertEquals(List.of(), result.models());
  }

  private static void warned(DefinitionSource source) {
    ReadResult result = new ApplicationReader().read(source);

    assertFound(source, result, Severity.ERROR);
    assertFound(source, result, Severity.WARNING);
    assertEquals(1, result.models().size());
  }

  private static void untold(DefinitionSource source) {
    assertEquals(List.of(), new ApplicationReader().read(source).diagnostics());
  }

  private static void assertFound(DefinitionSource source, ReadResult result, Severity severity) {
    assertEquals(
        String.join("\n", ExpectedProblems.of(source, severity)),
        String.join("\n", ExpectedProblems.found(result.diagnostics(), severity)));
  }
}
