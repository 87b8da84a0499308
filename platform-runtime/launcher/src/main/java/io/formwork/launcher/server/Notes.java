package io.formwork.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the application tells whoever started it, and nobody else: it writes files into this folder,
 * because everything that it says over HTTP strangers can read.
 */
public record Notes(Path folder) {

  private static final String ACCOUNTS = "accounts.txt";
  private static final String PROBLEMS = "problems.txt";
  private static final String EDITS = "edits.txt";

  /** An empty folder for the notes of a run. */
  public static Notes in(Path data) throws IOException {
    Notes notes = new Notes(Files.createDirectories(data.resolve("notes")));
    Files.deleteIfExists(notes.folder.resolve(ACCOUNTS));
    Files.deleteIfExists(notes.folder.resolve(PROBLEMS));
    Files.deleteIfExists(notes.folder.resolve(EDITS));
    return notes;
  }

  /** Who may sign in to look around; empty when there is no demo data. */
  public List<String> accounts() throws IOException {
    return lines(ACCOUNTS);
  }

  /** Why the application refuses to start. */
  public List<String> problems() throws IOException {
    return lines(PROBLEMS);
  }

  /** What came of each save in the watched folder, the last at the end. */
  public Path edits() {
    return folder.resolve(EDITS);
  }

  private List<String> lines(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
