package io.formwork.launcher.check;

import io.formwork.assembly.CheckedDefinitions;
import io.formwork.assembly.DefinitionChecks;
import io.formwork.launcher.Installation;
import io.formwork.launcher.Refusal;
import io.formwork.launcher.access.KeptAccess;
import io.formwork.metadata.diagnostic.DiagnosticJson;
import io.formwork.metadata.source.FolderSource;
import io.formwork.process.JbpmProcessEngines;
import io.formwork.rule.DroolsRuleEngines;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code formwork check}. Exits with 1 when there is an error; a warning lets pass. */
@Command(
    name = "check",
    description = "Reads definitions and tells everything that is wrong with them.",
    mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Folder of definitions (default: those that ship).")
  private @Nullable Path folder;

  @Option(names = "--json", description = "Print a JSON array instead of text.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Path root = Optional.ofNullable(folder).orElseGet(() -> Installation.ofThisProcess().home());
    Clock clock = Clock.systemUTC();
    DefinitionChecks checks =
        new DefinitionChecks(new JbpmProcessEngines(clock), new DroolsRuleEngines(clock));
    CheckedDefinitions read = checks.read(new FolderSource(root));
    CheckedDefinitions checked = read.with(KeptAccess.problems(read));
    if (checked.files().isEmpty()) {
      throw new Refusal(
          "There are no definitions in %s; they stand in folders such as model-definitions."
              .formatted(root));
    }
    print(
        json ? DiagnosticJson.render(checked.result().diagnostics()) : new Report(checked).text());
    return checked.result().hasErrors() ? 1 : 0;
  }

  private void print(String text) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.print(text);
    out.flush();
  }
}
