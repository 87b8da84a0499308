package io.formwork.metadata;

import io.formwork.metadata.check.Acceptances;
import io.formwork.metadata.check.Checker;
import io.formwork.metadata.check.Checks;
import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.DefinitionFiles;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.resolve.ApplicationResolver;
import io.formwork.metadata.resolve.Resolved;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One application that is being read, or a package that none uses, with what is wrong with it
 * alone: what it accepts concerns nobody else.
 */
record Reading(Optional<Resolved> resolved, boolean serves, Problems problems) {

  static Reading ofApplication(DefinitionFiles files, Definition app) {
    Problems problems = new Problems();
    Optional<Resolved> resolved = new ApplicationResolver(files, problems).resolve(app);
    resolved.ifPresent(application -> new Checks().check(application, problems));
    return new Reading(resolved, true, problems);
  }

  /** Who uses a package brings roles and screens, so only what it says of itself is checked. */
  static Reading ofPackage(DefinitionFiles files, Definition alone) {
    Problems problems = new Problems();
    Optional<Resolved> resolved = new ApplicationResolver(files, problems).resolvePackage(alone);
    resolved.ifPresent(parts -> new Checks().checkParts(parts, problems));
    return new Reading(resolved, false, problems);
  }

  boolean hasErrors() {
    return problems.hasErrors();
  }

  void check(List<Checker> checkers) {
    resolved
        .map(Resolved::model)
        .ifPresent(model -> checkers.forEach(c -> problems.addAll(c.check(model))));
  }

  /** Everything that is wrong, but for what is accepted. */
  List<Diagnostic> remaining(Acceptances acceptances) {
    return resolved
        .map(application -> acceptances.remaining(application, problems.sorted()))
        .orElseGet(problems::sorted);
  }

  /** What can serve; a package alone cannot. */
  Optional<ApplicationModel> application() {
    return resolved.filter(application -> serves).map(Resolved::model);
  }

  /** The name of what can serve, and the folders it was made of. */
  Map<String, Set<String>> folders() {
    return resolved
        .filter(application -> serves)
        .map(application -> Map.of(application.model().name(), application.folders()))
        .orElse(Map.of());
  }
}
