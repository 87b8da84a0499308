package io.formwork.launcher.coverage;

import io.formwork.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What passed tests have written down: lines that begin with the id of a requirement. */
public final class Evidence {

  private static final Path FOLDER = Path.of("target", "covered-requirements");

  private Evidence() {}

  /** The ids that some passed test of some module covers. */
  public static Set<String> ofLastRun(Path modules) {
    Set<String> ids = new TreeSet<>();
    for (Path module : children(modules)) {
      for (Path file : children(module.resolve(FOLDER))) {
        read(file).forEach(line -> ids.add(line.split(" ", 2)[0]));
      }
    }
    return ids;
  }

  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList();
    } catch (IOException e) {
      throw new Refusal("Cannot read " + folder + ".", e);
    }
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new Refusal("Cannot read " + file + ".", e);
    }
  }
}
