package io.formwork.launcher.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {

  private static final String APP =
      """
      app: loans
      version: 1.0.0
      language: en
      timezone: Europe/Moscow
      """;

  @TempDir private Path folder = Path.of("");

  private final StringWriter printed = new StringWriter();

  @Test
  void whatIsRightPasses() throws IOException {
    write("model-definitions/loans/app.yaml", APP);
    assertEquals(0, check());
    assertEquals("Checked 1 file: nothing is wrong.\n", printed.toString());
  }

  @Test
  void whatIsWrongIsShownAndCounted() throws IOException {
    write("model-definitions/loans/app.yaml", APP + "colur: \"#ffffff\"\n");
    assertEquals(1, check());
    assertEquals(
        """
        Error: Unknown key

          model-definitions/loans/app.yaml:5:1
          5 | colur: "#ffffff"
            | ^^^^^
          An app has no key "colur". Did you mean "colour"?

        Checked 1 file: 1 error, 0 warnings.
        """,
        printed.toString());
  }

  @Test
  void programsReadJson() throws IOException {
    write("model-definitions/loans/app.yaml", APP + "uses: [core]\n");
    assertEquals(1, check("--json"));
    assertTrue(printed.toString().startsWith("[\n  {\"severity\": \"error\""), printed::toString);
    assertTrue(printed.toString().contains("\"line\": 5, \"column\": 8"), printed::toString);
  }

  private int check(String... options) {
    CommandLine command = new CommandLine(new CheckCommand());
    command.setOut(new PrintWriter(printed, true));
    String[] arguments = new String[options.length + 1];
    arguments[0] = folder.toString();
    System.arraycopy(options, 0, arguments, 1, options.length);
    return command.execute(arguments);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
