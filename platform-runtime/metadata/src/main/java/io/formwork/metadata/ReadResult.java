package io.formwork.metadata;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.model.ApplicationModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What came of reading definitions.
 *
 * @param models the applications; none when there is an error anywhere
 * @param folders of each application by its name: its own, those of the packages it uses, those of
 *     the overlays over it
 * @param diagnostics everything that was found, by file and line
 */
public record ReadResult(
    List<ApplicationModel> models, Map<String, Set<String>> folders, List<Diagnostic> diagnostics) {

  public ReadResult {
    models = List.copyOf(models);
    folders = Map.copyOf(folders);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Definitions with errors make no application. */
  static ReadResult wrong(List<Diagnostic> diagnostics) {
    return new ReadResult(List.of(), Map.of(), diagnostics);
  }

  /** The same with more that was found. */
  public ReadResult with(List<Diagnostic> more) {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.addAll(more);
    return new ReadResult(models, folders, all);
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  /** The application of that name. */
  public Optional<ApplicationModel> model(String name) {
    return models.stream().filter(model -> model.name().equals(name)).findFirst();
  }
}
