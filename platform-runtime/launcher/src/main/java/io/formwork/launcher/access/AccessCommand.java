package io.formwork.launcher.access;

import io.formwork.assembly.CheckedDefinitions;
import io.formwork.assembly.DefinitionChecks;
import io.formwork.core.access.AccessLine;
import io.formwork.core.access.AccessTable;
import io.formwork.core.access.AccessText;
import io.formwork.launcher.Installation;
import io.formwork.launcher.Refusal;
import io.formwork.launcher.json.JsonWriter;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.source.FolderSource;
import io.formwork.process.JbpmProcessEngines;
import io.formwork.rule.DroolsRuleEngines;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code formwork access}. */
@Command(
    name = "access",
    description = "Tells which role may do what with which object, field and transition.",
    mixinStandardHelpOptions = true)
public final class AccessCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Folder of definitions (default: those that ship).")
  private @Nullable Path folder;

  @Option(names = "--app", paramLabel = "APP", description = "Only this application.")
  private @Nullable String app;

  @Option(names = "--role", paramLabel = "ROLE", description = "Only this role.")
  private @Nullable String role;

  @Option(names = "--object", paramLabel = "OBJECT", description = "Only this object.")
  private @Nullable String object;

  @Option(names = "--csv", description = "Print a table for spreadsheets.")
  private boolean csv;

  @Option(names = "--json", description = "Print a JSON array instead of text.")
  private boolean json;

  @Option(
      names = "--write",
      description = "Keep it as access.txt beside the app.yaml; \"check\" then tells every drift.")
  private boolean write;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Path root = Optional.ofNullable(folder).orElseGet(() -> Installation.ofThisProcess().home());
    List<ApplicationModel> models = models(root);
    if (write) {
      models.forEach(model -> keep(root, model));
      return 0;
    }
    List<AccessRow> rows =
        models.stream().flatMap(model -> rows(model).stream()).filter(this::wanted).toList();
    if (rows.isEmpty()) {
      throw new Refusal("Nothing of that is granted to anybody, or it is not there.");
    }
    AccessReport report = new AccessReport(rows);
    print(json ? JsonWriter.write(report.json()) : csv ? report.csv() : report.text());
    return 0;
  }

  private List<ApplicationModel> models(Path root) {
    Clock clock = Clock.systemUTC();
    CheckedDefinitions checked =
        new DefinitionChecks(new JbpmProcessEngines(clock), new DroolsRuleEngines(clock))
            .read(new FolderSource(root));
    if (checked.hasErrors()) {
      throw new Refusal("The definitions have errors; ./formwork check tells them.");
    }
    List<ApplicationModel> models =
        checked.result().models().stream()
            .filter(model -> app == null || model.name().equals(app))
            .toList();
    if (models.isEmpty()) {
      throw new Refusal("There is no such application in %s.".formatted(root));
    }
    return models;
  }

  private static List<AccessRow> rows(ApplicationModel model) {
    return AccessTable.of(model).stream().map(line -> new AccessRow(model.name(), line)).toList();
  }

  private boolean wanted(AccessRow row) {
    AccessLine line = row.line();
    return (role == null || line.role().equals(role))
        && (object == null || line.object().equals(object));
  }

  private void keep(Path root, ApplicationModel model) {
    Path file = root.resolve(AccessText.path(model.name()));
    try {
      Files.writeString(file, AccessText.write(model.name(), AccessTable.of(model)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    print("%s%n".formatted(root.relativize(file)));
  }

  private void print(String text) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.print(text);
    out.flush();
  }
}
