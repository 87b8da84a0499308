package io.formwork.launcher.play;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.launcher.scaffold.NewCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Scenarios are played by the command as tests play them. */
class PlayCommandTest {

  @TempDir private Path folder = Path.of("");

  private final StringWriter printed = new StringWriter();

  @Test
  void aScenarioThatIsDraftedPassesAndAWrongOneIsTold() throws IOException {
    String drafts = " --definitions " + folder;
    run(new NewCommand(), "app lending --of device" + drafts);
    run(new NewCommand(), "scenario lent" + drafts);
    run(new NewCommand(), "scenario wrong" + drafts);
    Path wrong = folder.resolve("process-definitions/lending/scenarios/wrong.yaml");
    Files.writeString(
        wrong,
        Files.readString(wrong).replace("to_have: { name: Example }", "to_have: { status: done }"));
    printed.getBuffer().setLength(0);

    assertEquals(1, run(new PlayCommand(), folder.toString()));

    assertEquals(
        """
        passed     lending: member creates a record, finds it in a list and sees what was written
        otherwise  lending: member creates a record, finds it in a list and sees what was written
            process-definitions/lending/scenarios/wrong.yaml:8: status: expected done, but it is open
        2 scenarios: 1 passed, 1 went otherwise.
        """,
        printed.toString());
    assertEquals(0, run(new PlayCommand(), folder + " --scenario lent"));
  }

  private int run(Callable<Integer> command, String words) {
    CommandLine line = new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(printed, true));
    return line.execute(words.split(" "));
  }
}
