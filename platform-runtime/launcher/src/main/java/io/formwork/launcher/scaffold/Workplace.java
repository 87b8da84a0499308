package io.formwork.launcher.scaffold;

import io.formwork.assembly.DefinitionChecks;
import io.formwork.launcher.Refusal;
import io.formwork.metadata.ReadResult;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.DiagnosticText;
import io.formwork.metadata.diagnostic.Suggestion;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.LayeredSource;
import io.formwork.process.JbpmProcessEngines;
import io.formwork.rule.DroolsRuleEngines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * A folder of definitions that a draft is for.
 *
 * @param result what stands in it already, without errors
 */
record Workplace(Path root, ReadResult result) {

  /** Reads the folder, which may be empty or not be there yet. */
  static Workplace in(Path root) {
    ReadResult result = checks().read(new FolderSource(root)).result();
    if (result.hasErrors()) {
      throw new Refusal(
          "What is new is made to fit what is there, and that has mistakes: ./formwork check %s names them. Mend them first."
              .formatted(root));
    }
    return new Workplace(root, result);
  }

  private static DefinitionChecks checks() {
    Clock clock = Clock.systemUTC();
    return new DefinitionChecks(new JbpmProcessEngines(clock), new DroolsRuleEngines(clock));
  }

  /** The application that is wished for, or the only one. */
  ApplicationModel app(Wish wish) {
    List<String> known = result.models().stream().map(ApplicationModel::name).toList();
    if (known.isEmpty()) {
      throw new Refusal(
          "There is no application in %s. Begin with: ./formwork new app NAME --definitions %1$s"
              .formatted(root));
    }
    String name =
        wish.app()
            .or(() -> only(known))
            .orElseThrow(
                () -> new Refusal("Say which application it is for: --app " + either(known) + "."));
    return result
        .model(name)
        .orElseThrow(() ->
            new Refusal(
                "There is no application \"%s\" in %s.%s"
                    .formatted(name, root, Suggestion.sentence(name, known))));
  }

  /** The object that is wished for, or the only one. */
  ObjectType object(Wish wish) {
    ApplicationModel app = app(wish);
    List<String> known = objects(app).stream().map(ObjectType::name).toList();
    String name =
        wish.object()
            .or(() -> only(known))
            .orElseThrow(
                () -> new Refusal("Say which object it is about: --of " + either(known) + "."));
    return Optional.ofNullable(app.objects().get(name))
        .orElseThrow(() ->
            new Refusal(
                "%s has no object \"%s\".%s"
                    .formatted(app.name(), name, Suggestion.sentence(name, known))));
  }

  /** The objects of the application that stand on their own; people have screens already. */
  List<ObjectType> objects(ApplicationModel app) {
    return app.objects().values().stream()
        .filter(object -> object.owner().isEmpty() && !object.isUser())
        .toList();
  }

  private static Optional<String> only(List<String> known) {
    return known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty();
  }

  private static String either(List<String> known) {
    return known.isEmpty() ? "NAME" : String.join(", ", known);
  }

  /** Writes a draft that fits and is new. */
  void write(Draft draft) {
    for (String path : draft.files().keySet()) {
      if (Files.exists(root.resolve(path))) {
        throw new Refusal(
            "There is %s already; nothing was written.".formatted(root.resolve(path)));
      }
    }
    requireFit(draft);
    draft.files().forEach(this::write);
  }

  /** The reader has the last word on names, and on whatever the templates did not foresee. */
  private void requireFit(Draft draft) {
    LayeredSource all = new LayeredSource(List.of(new FolderSource(root), draft::sources));
    List<Diagnostic> errors =
        checks().read(all).result().diagnostics().stream().filter(Diagnostic::isError).toList();
    if (!errors.isEmpty()) {
      throw new Refusal(
          "Nothing was written, because it would not fit:\n\n"
              + new DiagnosticText(path -> Optional.ofNullable(draft.files().get(path)))
                  .render(errors)
                  .stripTrailing());
    }
  }

  private void write(String path, String text) {
    Path file = root.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new Refusal("Cannot write " + file + ": " + e.getMessage() + ".", e);
    }
  }
}
