package io.formwork.server;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Notes for whoever started the server, as files in a folder that only he reads: who may sign in,
 * or why nothing starts. Over HTTP strangers would read them too.
 */
@Singleton
public class StartNotes {

  private static final System.Logger LOG = System.getLogger(StartNotes.class.getName());

  /** One line each, as they are to be printed. */
  void accounts(List<String> lines) {
    write("accounts.txt", lines);
  }

  /** Whole sentences, as they are to be printed. */
  void problems(List<String> lines) {
    write("problems.txt", lines);
  }

  /** What came of a save in the watched folder; behind what was said before. */
  void edited(String words) {
    write(
        "edits.txt", words.lines().toList(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static void write(String name, List<String> lines, OpenOption... how) {
    String folder = System.getenv().getOrDefault("FORMWORK_NOTES", "");
    if (folder.isBlank()) {
      return;
    }
    try {
      Files.write(Path.of(folder, name), lines, how);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "Cannot leave a note in " + folder, e);
    }
  }
}
