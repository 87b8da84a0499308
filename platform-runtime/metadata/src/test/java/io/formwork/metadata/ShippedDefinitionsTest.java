package io.formwork.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.formwork.metadata.diagnostic.DiagnosticText;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.SourceFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What ships must read, every file of it. */
class ShippedDefinitionsTest {

  private static final FolderSource SHIPPED = new FolderSource(Path.of("../..").normalize());

  @Test
  void readWithoutErrors() {
    ReadResult result = new ApplicationReader().read(SHIPPED);

    Map<String, String> texts =
        SHIPPED.files().stream().collect(Collectors.toMap(SourceFile::path, SourceFile::text));
    DiagnosticText text = new DiagnosticText(file -> Optional.ofNullable(texts.get(file)));
    assertEquals("", text.render(result.diagnostics()));
    assertFalse(result.models().isEmpty());
  }
}
