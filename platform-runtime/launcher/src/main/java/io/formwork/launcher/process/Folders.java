package io.formwork.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What programs leave behind in folders. */
public final class Folders {

  private Folders() {}

  /** Deletes the folder with everything below it; one that is not there is gone already. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    for (Path path : everythingIn(folder)) {
      Files.delete(path);
    }
  }

  /** The deepest first. */
  private static List<Path> everythingIn(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
