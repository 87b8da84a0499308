package io.formwork.assembly;

import io.formwork.metadata.ReadResult;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.DiagnosticText;
import io.formwork.metadata.source.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Definitions that were read, and checked by everybody who has something to say about them.
 *
 * @param applications by name; none when there is an error anywhere
 */
public record CheckedDefinitions(
    ReadResult result,
    List<SourceFile> files,
    SequencedMap<String, CheckedApplication> applications) {

  public CheckedDefinitions {
    files = List.copyOf(files);
    applications = new LinkedHashMap<>(applications);
  }

  /** The application of that name, which is among them. */
  CheckedApplication application(String name) {
    return Optional.ofNullable(applications.get(name)).orElseThrow();
  }

  /** The same with more that is wrong. */
  public CheckedDefinitions with(List<Diagnostic> more) {
    return more.isEmpty() ? this : new CheckedDefinitions(result.with(more), files, applications);
  }

  public boolean hasErrors() {
    return result.hasErrors();
  }

  /** Everything that was found, as people read it. */
  public String report() {
    Map<String, SourceFile> byPath =
        files.stream().collect(Collectors.toMap(SourceFile::path, file -> file));
    return new DiagnosticText(path -> Optional.ofNullable(byPath.get(path)).map(SourceFile::text))
        .render(result.diagnostics());
  }
}
