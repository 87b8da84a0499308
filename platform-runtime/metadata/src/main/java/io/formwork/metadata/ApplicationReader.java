package io.formwork.metadata;

import io.formwork.metadata.check.Checker;
import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.DefinitionFiles;
import io.formwork.metadata.definition.DefinitionLoader;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.resolve.ApplicationResolver;
import io.formwork.metadata.resolve.Resolved;
import io.formwork.metadata.source.DefinitionSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads definitions: every application that they make, or everything that is wrong with them, at
 * once.
 */
public final class ApplicationReader {

  private final List<Checker> checkers;

  public ApplicationReader() {
    this(List.of());
  }

  /**
   * @param checkers what other parts of the platform have to say of a complete model
   */
  public ApplicationReader(List<? extends Checker> checkers) {
    this.checkers = List.copyOf(checkers);
  }

  public ReadResult read(DefinitionSource source) {
    Problems problems = new Problems();
    DefinitionFiles files = new DefinitionLoader(problems).load(source.files());
    ApplicationResolver resolver = new ApplicationResolver(files, problems);
    List<ApplicationModel> models = new ArrayList<>();
    for (Definition app : files.of(Kind.APP)) {
      Optional<Resolved> resolved = resolver.resolve(app);
      resolved.ifPresent(application -> models.add(application.model()));
    }
    if (!problems.hasErrors()) {
      models.forEach(model -> checkers.forEach(checker -> problems.addAll(checker.check(model))));
    }
    return new ReadResult(problems.hasErrors() ? List.of() : models, problems.sorted());
  }
}
