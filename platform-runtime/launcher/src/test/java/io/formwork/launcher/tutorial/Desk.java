package io.formwork.launcher.tutorial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of whoever follows the tutorial. */
record Desk(Path folder) {

  void write(Step.Write step) throws IOException {
    Path file = folder.resolve(step.path());
    Files.createDirectories(file.getParent());
    Files.writeString(file, step.text());
  }

  void edit(Step.Edit step) throws IOException {
    Path file = folder.resolve(step.path());
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    List<String> text = step.text().lines().toList();
    switch (step.how()) {
      case AT_THE_END -> lines.addAll(text);
      case BELOW -> lines.addAll(place(step, lines) + 1, text);
      case DELETE -> lines.remove(place(step, lines));
      case INSTEAD_OF -> {
        int place = place(step, lines);
        lines.remove(place);
        lines.addAll(place, text);
      }
    }
    Files.write(file, lines);
  }

  /** The only line that begins so, as a reader finds it. */
  private static int place(Step.Edit step, List<String> lines) {
    List<String> found =
        lines.stream().filter(line -> line.strip().startsWith(step.anchor())).toList();
    assertEquals(
        1,
        found.size(),
        () -> "Line %d: %s in %s".formatted(step.line(), step.anchor(), String.join("\n", lines)));
    return lines.indexOf(found.getFirst());
  }
}
