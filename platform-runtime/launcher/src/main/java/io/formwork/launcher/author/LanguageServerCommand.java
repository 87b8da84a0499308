package io.formwork.launcher.author;

import io.formwork.assembly.DefinitionChecks;
import io.formwork.language.FormworkLanguageServer;
import io.formwork.launcher.Installation;
import io.formwork.launcher.Refusal;
import io.formwork.process.JbpmProcessEngines;
import io.formwork.rule.DroolsRuleEngines;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.launch.LSPLauncher;
import picocli.CommandLine.Command;

/** {@code formwork language-server}: started by an editor, ends when the editor hangs up. */
@Command(
    name = "language-server",
    description = "Helps editors with definitions, by the Language Server Protocol over stdio.",
    mixinStandardHelpOptions = true)
public final class LanguageServerCommand implements Callable<Integer> {

  @Override
  public Integer call() throws InterruptedException {
    InputStream in = System.in;
    PrintStream out = System.out;
    // What a library prints would otherwise stand between the answers.
    System.setOut(System.err);
    Clock clock = Clock.systemUTC();
    DefinitionChecks checks =
        new DefinitionChecks(new JbpmProcessEngines(clock), new DroolsRuleEngines(clock));
    FormworkLanguageServer server =
        new FormworkLanguageServer(checks.reader(), Installation.ofThisProcess().home());
    var launcher = LSPLauncher.createServerLauncher(server, in, out);
    server.connect(launcher.getRemoteProxy());
    try {
      launcher.startListening().get();
      return 0;
    } catch (ExecutionException e) {
      throw new Refusal("The editor's end of the line cannot be read: " + e.getMessage(), e);
    }
  }
}
