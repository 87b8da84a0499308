package io.formwork.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.LayeredSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    try (Stream<Path> folders = Files.list(FILES.resolve("invalid"))) {
      return folders.sorted().toList().stream()
          .map(folder ->
              DynamicTest.dynamicTest(folder.getFileName().toString(), () -> refused(folder)));
    }
  }

  private static void refused(Path folder) {
    DefinitionSource source = new LayeredSource(List.of(DESK, new FolderSource(folder)));

    ReadResult result = new ApplicationReader().read(source);

    assertEquals(
        String.join("\n", ExpectedProblems.of(source)),
        String.join("\n", ExpectedProblems.found(result.diagnostics())));
    assertEquals(List.of(), result.models());
  }
}
