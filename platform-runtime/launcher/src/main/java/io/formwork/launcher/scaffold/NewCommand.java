package io.formwork.launcher.scaffold;

import io.formwork.launcher.Installation;
import io.formwork.launcher.Refusal;
import io.formwork.launcher.author.SchemaFolder;
import io.formwork.metadata.definition.Identifiers;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Suggestion;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code formwork new}. Writes nothing over what is there. */
@Command(
    name = "new",
    description = {
      "Writes a first draft that is right as it stands: an application, or a part of one.",
      "Nothing that is there is changed."
    },
    mixinStandardHelpOptions = true)
public final class NewCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description =
          "app, object, view, role, choices, process, notification, table, dashboard, page, clock,"
              + " calendar, strategy, scenario, seed, demo, texts, mixin, package or overlay.")
  private String kind = "";

  @Parameters(index = "1", paramLabel = "NAME", description = "What it is to be called.")
  private String name = "";

  @Option(
      names = "--app",
      paramLabel = "APP",
      description = "The application that it is for (default: the only one).")
  private @Nullable String app;

  @Option(
      names = "--of",
      paramLabel = "OBJECT",
      description =
          "The object that it is about (default: the only one); of an app, its first object.")
  private @Nullable String object;

  @Option(names = "--field", paramLabel = "FIELD", description = "The field that a table decides.")
  private @Nullable String field;

  @Option(
      names = "--as",
      paramLabel = "LOOK",
      defaultValue = "list",
      description = "What a view is to be: list, form or board (default: list).")
  private Wish.Look look = Wish.Look.LIST;

  @Option(
      names = "--definitions",
      paramLabel = "DIR",
      description = "Folder of definitions (default: those that ship).")
  private @Nullable Path folder;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Wish wish = wish();
    Path root = Optional.ofNullable(folder).orElseGet(() -> Installation.ofThisProcess().home());
    Workplace place = Workplace.in(root);
    Draft draft = Scaffolds.of(wish).filled(new Vocabulary(wish, place)::word);
    place.write(draft);
    SchemaFolder.of(root).write();
    PrintWriter out = out();
    draft.files().keySet().forEach(path -> out.println("Wrote " + root.resolve(path)));
    out.println();
    out.println(draft.next());
    out.flush();
    return 0;
  }

  private Wish wish() {
    Kind known =
        Kind.of(kind)
            .orElseThrow(() ->
                new Refusal(
                    "There is no kind of definition \"%s\".%s"
                        .formatted(kind, Suggestion.sentence(kind, Kind.words()))));
    if (!Identifiers.isIdentifier(name)) {
      throw new Refusal(Identifiers.rule(name) + nearest(name));
    }
    return new Wish(
        known,
        name,
        Optional.ofNullable(app),
        Optional.ofNullable(object),
        Optional.ofNullable(field),
        look);
  }

  /** The name with what may not stand in it replaced. */
  private static String nearest(String name) {
    String small = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
    return Identifiers.isIdentifier(small) ? " Did you mean \"%s\"?".formatted(small) : "";
  }

  private PrintWriter out() {
    CommandSpec known = spec;
    return known == null
        ? new PrintWriter(System.out, true, StandardCharsets.UTF_8)
        : known.commandLine().getOut();
  }
}
