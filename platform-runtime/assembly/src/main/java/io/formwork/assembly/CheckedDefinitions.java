package io.formwork.assembly;

import io.formwork.metadata.ReadResult;
import io.formwork.metadata.diagnostic.DiagnosticText;
import io.formwork.metadata.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Definitions that were read, and checked by everybody who has something to say about them. */
public record CheckedDefinitions(ReadResult result, List<SourceFile> files) {

  public CheckedDefinitions {
    files = List.copyOf(files);
  }

  /** Everything that was found, as people read it. */
  public String report() {
    Map<String, String> texts = texts();
    return new DiagnosticText(path -> Optional.ofNullable(texts.get(path)))
        .render(result.diagnostics());
  }

  /** Path to content of every file, as a release keeps it. */
  Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    files.forEach(file -> texts.put(file.path(), file.text()));
    return texts;
  }
}
