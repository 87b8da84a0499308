package io.formwork.launcher.play;

import io.formwork.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is gone when it is closed. */
record PassingFolder(Path path) implements AutoCloseable {

  /**
   * A new one, named after this process.
   *
   * @param place a folder that the user of the database may look into, which a private folder of
   *     temporary files is not
   */
  static PassingFolder in(Path place) {
    try {
      Path own = place.resolve(String.valueOf(ProcessHandle.current().pid()));
      return new PassingFolder(Files.createDirectories(own));
    } catch (IOException e) {
      throw new Refusal("Cannot make a folder for the database: " + e.getMessage() + ".", e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> inside = Files.walk(path)) {
      List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new Refusal("Cannot remove " + path + ": " + e.getMessage() + ".", e);
    }
  }
}
