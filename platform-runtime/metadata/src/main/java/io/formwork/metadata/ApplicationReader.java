package io.formwork.metadata;

import io.formwork.metadata.check.Checker;
import io.formwork.metadata.check.Checks;
import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.DefinitionFiles;
import io.formwork.metadata.definition.DefinitionLoader;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.resolve.ApplicationResolver;
import io.formwork.metadata.resolve.Overlays;
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

  /**
   * Reads everything there is. When a file cannot be read at all, only the shapes of the others are
   * checked: every name that it defines would seem unknown.
   */
  public ReadResult read(DefinitionSource source) {
    Problems problems = new Problems();
    DefinitionFiles files = new DefinitionLoader(problems).load(source.files());
    new Overlays(files, problems).check();
    ApplicationResolver resolver = new ApplicationResolver(files, problems);
    List<ApplicationModel> models = new ArrayList<>();
    if (!files.complete()) {
      files.of(Kind.APP).forEach(resolver::checkShapes);
      return new ReadResult(List.of(), problems.sorted());
    }
    for (Definition app : files.of(Kind.APP)) {
      Optional<Resolved> resolved = resolver.resolve(app);
      resolved.ifPresent(application -> new Checks().check(application, problems));
      resolved.ifPresent(application -> models.add(application.model()));
    }
    if (!problems.hasErrors()) {
      models.forEach(model -> checkers.forEach(checker -> problems.addAll(checker.check(model))));
    }
    return new ReadResult(problems.hasErrors() ? List.of() : models, problems.sorted());
  }
}
