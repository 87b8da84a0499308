package io.formwork.metadata;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.model.ApplicationModel;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading definitions.
 *
 * @param models the applications; none when there is an error anywhere
 * @param diagnostics everything that was found, by file and line
 */
public record ReadResult(List<ApplicationModel> models, List<Diagnostic> diagnostics) {

  public ReadResult {
    models = List.copyOf(models);
    diagnostics = List.copyOf(diagnostics);
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  /** The application of that name. */
  public Optional<ApplicationModel> model(String name) {
    return models.stream().filter(model -> model.name().equals(name)).findFirst();
  }
}
