package io.formwork.acceptance.browser;

import io.formwork.metadata.source.DefinitionsZip;
import io.formwork.metadata.source.FolderSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/** The shipped definitions in a folder of their own, to be changed as an analyst changes them. */
record Definitions(Path folder) {

  private static final Path SHIPPED = Path.of("..", "..");
  private static final List<String> PARTS =
      List.of("model-definitions", "process-definitions", "rules", "ui-definitions", "seeds");

  static Definitions shipped(String name) throws IOException {
    Definitions definitions = new Definitions(Files.createTempDirectory(Path.of("target"), name));
    definitions.add(SHIPPED);
    return definitions;
  }

  /** Lays other definitions into the same folder. */
  void add(Path others) throws IOException {
    for (String part : PARTS) {
      copy(others.resolve(part), folder.resolve(part));
    }
  }

  /** How {@code ./formwork run} is told to take them. */
  String option() {
    return "--definitions=" + folder.toAbsolutePath();
  }

  /** Saves a file with other words in it. */
  void edit(String path, String from, String to) throws IOException {
    Path file = folder.resolve(path);
    String text = Files.readString(file);
    Assertions.assertTrue(text.contains(from), path + " should hold " + from);
    Files.writeString(file, text.replace(from, to));
  }

  byte[] zip() {
    return DefinitionsZip.write(new FolderSource(folder).files());
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.exists(from)) {
      return;
    }
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
