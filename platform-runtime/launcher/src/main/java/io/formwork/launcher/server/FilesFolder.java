package io.formwork.launcher.server;

import java.nio.file.Path;

/**
 * Where the contents of files lie: in the data folder, or where {@code FORMWORK_FILES} says, as for
 * several servers over one database.
 */
public final class FilesFolder {

  /** As the server knows it. */
  static final String VARIABLE = "FORMWORK_FILES";

  private FilesFolder() {}

  public static Path of(Path data) {
    String named = System.getenv().getOrDefault(VARIABLE, "");
    return named.isBlank() ? data.resolve("files") : Path.of(named).toAbsolutePath();
  }
}
