package io.formwork.assembly;

import io.formwork.core.rule.CompiledRules;
import io.formwork.core.store.ReleaseFiles;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.persistence.entity.GeneratedEntityTypes;

/**
 * An application without errors, with what its check has made already, so that it need not be made
 * twice: its classes and its rules compiled against them.
 *
 * @param files all that it was made of
 */
public record CheckedApplication(
    ApplicationModel model, ReleaseFiles files, GeneratedEntityTypes types, CompiledRules rules) {

  public String name() {
    return model.name();
  }
}
