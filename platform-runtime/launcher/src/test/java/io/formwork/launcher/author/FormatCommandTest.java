package io.formwork.launcher.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FormatCommandTest {

  private static final String DISORDERED = "choices: size\nvalues: {}\ntitle: Size\n";
  private static final String ORDERED = "choices: size\ntitle: Size\nvalues: {}\n";

  @TempDir private Path folder = Path.of("");

  private final StringWriter printed = new StringWriter();
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("model-definitions/shop/choices/size.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, DISORDERED);
  }

  @Test
  void putsAFolderInOrder() throws IOException {
    assertEquals(0, format());
    assertEquals(ORDERED, Files.readString(file));
    assertTrue(printed.toString().endsWith("1 file: 1 put in order, 0 cannot be read.\n"));
    assertEquals(0, format("--check"));
  }

  @Test
  void onlyTellsWhenAsked() throws IOException {
    assertEquals(1, format("--check"));
    assertEquals(DISORDERED, Files.readString(file));
  }

  @Test
  void leavesWhatItCannotRead() throws IOException {
    Files.writeString(file, "choices: &a size\n");
    assertEquals(1, format());
    assertTrue(printed.toString().contains("size.yaml:1:10: Anchor. "), printed.toString());
    assertEquals("choices: &a size\n", Files.readString(file));
  }

  private int format(String... options) {
    CommandLine command = new CommandLine(new FormatCommand());
    command.setOut(new PrintWriter(printed, true));
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add(folder.toString());
    return command.execute(arguments.toArray(String[]::new));
  }
}
