package io.formwork.testkit.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;

/**
 * What the tests of one class have shown in this run: a file below {@code target} of the module
 * with lines such as {@code G7 The manager assigns in time}.
 */
public final class Evidence {

  /** The folder in a module that evidence lies in. */
  public static final Path FOLDER = Path.of("target", "covered-requirements");

  private final Path file;

  private Evidence(Path file) {
    this.file = file;
  }

  static Evidence begin(Class<?> tests) {
    Path file = FOLDER.resolve(tests.getName() + ".txt");
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(file, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Evidence(file);
  }

  /** Writes down that a test, named for people, has shown these requirements to be met. */
  public synchronized void add(Collection<String> requirements, String test) {
    StringBuilder lines = new StringBuilder();
    requirements.forEach(id -> lines.append(id).append(' ').append(test).append('\n'));
    try {
      Files.writeString(file, lines, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
