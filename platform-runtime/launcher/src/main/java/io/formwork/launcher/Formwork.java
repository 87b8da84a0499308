package io.formwork.launcher;

import io.formwork.launcher.access.AccessCommand;
import io.formwork.launcher.author.FormatCommand;
import io.formwork.launcher.author.LanguageServerCommand;
import io.formwork.launcher.author.SchemaCommand;
import io.formwork.launcher.check.CheckCommand;
import io.formwork.launcher.play.PlayCommand;
import io.formwork.launcher.release.ExplainCommand;
import io.formwork.launcher.release.ExportCommand;
import io.formwork.launcher.release.JournalCommand;
import io.formwork.launcher.release.PlanCommand;
import io.formwork.launcher.release.PublishCommand;
import io.formwork.launcher.release.ReleasesCommand;
import io.formwork.launcher.release.RollbackCommand;
import io.formwork.launcher.run.RunCommand;
import io.formwork.launcher.scaffold.NewCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The {@code formwork} command; everything it can do is a command below it. */
@Command(
    name = "formwork",
    description = "Runs applications that are declared, not programmed.",
    mixinStandardHelpOptions = true,
    version = "Formwork 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      NewCommand.class,
      CheckCommand.class,
      AccessCommand.class,
      PlayCommand.class,
      FormatCommand.class,
      SchemaCommand.class,
      PlanCommand.class,
      PublishCommand.class,
      ReleasesCommand.class,
      ExplainCommand.class,
      RollbackCommand.class,
      ExportCommand.class,
      JournalCommand.class,
      LanguageServerCommand.class,
      CoverageCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Formwork {

  private Formwork() {}

  public static void main(String[] arguments) {
    CommandLine commands =
        new CommandLine(new Formwork()).setCaseInsensitiveEnumValuesAllowed(true);
    commands.setExecutionExceptionHandler(Formwork::explain);
    System.exit(commands.execute(arguments));
  }

  /** The whole command line, as the {@code formwork} script runs it. */
  public static CommandLine commands() {
    return new CommandLine(new Formwork())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Formwork::explain);
  }

  private static int explain(Exception problem, CommandLine command, ParseResult parsed)
      throws Exception {
    if (!(problem instanceof Refusal refusal)) {
      throw problem;
    }
    command.getErr().println("formwork: " + refusal.sentence());
    return 1;
  }
}
