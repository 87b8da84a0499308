package io.formwork.persistence.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A folder for the contents of files that ends with the database that knows them. */
public final class PassingFolder {

  private PassingFolder() {}

  /** A name that nothing has; the folder is made when the first file comes. */
  public static Path name() {
    return Path.of(System.getProperty("java.io.tmpdir"), "formwork-files-" + UUID.randomUUID());
  }

  /** The folder with all that is in it; nothing, when it was never made. */
  public static void delete(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> found = Files.walk(folder)) {
      List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
