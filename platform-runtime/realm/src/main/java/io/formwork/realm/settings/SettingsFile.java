package io.formwork.realm.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lines {@code name = value} in UTF-8, {@code #} before remarks. A backslash is one: names of
 * Windows domains have them. What is wrong is collected; every name must be asked for.
 */
final class SettingsFile {

  private record Written(String value, int line) {}

  /** What concerns the whole file comes last. */
  private record Problem(int line, String words) {
    static final int WHOLE = Integer.MAX_VALUE;
  }

  private final Path file;
  private final Map<String, Written> written = new LinkedHashMap<>();
  private final Set<String> asked = new TreeSet<>();
  private final List<Problem> problems = new ArrayList<>();

  SettingsFile(Path file) {
    this.file = file;
    try {
      List<String> lines = Files.readAllLines(file);
      for (int number = 1; number <= lines.size(); number++) {
        read(lines.get(number - 1).strip(), number);
      }
    } catch (IOException e) {
      problem(Problem.WHOLE, "cannot be read: " + e.getMessage());
    }
  }

  private void read(String line, int number) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    int equals = line.indexOf('=');
    if (equals < 1) {
      problem(number, "a line is \"name = value\"");
      return;
    }
    String name = line.substring(0, equals).strip();
    Written twice = written.put(name, new Written(line.substring(equals + 1).strip(), number));
    if (twice != null) {
      problem(number, name + " stands in line " + twice.line() + " already");
    }
  }

  /** Whether anything is written whose name begins so. */
  boolean has(String prefix) {
    return written.keySet().stream().anyMatch(name -> name.startsWith(prefix));
  }

  /** The names that begin so. */
  List<String> names(String prefix) {
    return written.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
  }

  Optional<String> text(String name) {
    asked.add(name);
    return Optional.ofNullable(written.get(name))
        .map(Written::value)
        .filter(value -> !value.isEmpty());
  }

  /** One that must be there. */
  String required(String name, String example) {
    return text(name)
        .orElseGet(() -> {
          problem(
              Problem.WHOLE, "%1$s is missing; for example %1$s = %2$s".formatted(name, example));
          return example;
        });
  }

  boolean flag(String name, boolean otherwise) {
    Optional<String> value = text(name);
    value
        .filter(given -> !given.equals("true") && !given.equals("false"))
        .ifPresent(given -> problem(name, "is true or false"));
    return value.map("true"::equals).orElse(otherwise);
  }

  int number(String name, int otherwise, int most) {
    Optional<String> value = text(name);
    if (value.filter(given -> !given.matches("[1-9]\\d{0,5}")).isPresent()) {
      problem(name, "is a number from 1 to " + most);
      return otherwise;
    }
    int given = value.map(Integer::parseInt).orElse(otherwise);
    if (given > most) {
      problem(name, "is a number from 1 to " + most);
    }
    return given;
  }

  /** A secret, or the first line of the file that {@code name-file} names. */
  Optional<String> secret(String name) {
    Optional<String> here = text(name);
    Optional<String> elsewhere = text(name + "-file");
    if (here.isPresent() && elsewhere.isPresent()) {
      problem(name, "stands beside " + name + "-file; leave one of them out");
    }
    return here.or(() -> elsewhere.flatMap(named -> firstLine(name + "-file", named)));
  }

  private Optional<String> firstLine(String name, String named) {
    try (var lines = Files.lines(beside(named))) {
      return lines.findFirst();
    } catch (IOException | RuntimeException e) {
      problem(name, "names a file that cannot be read: " + named);
      return Optional.empty();
    }
  }

  /** A file named in here lies beside this one unless its path is whole. */
  Path beside(String named) {
    return file.toAbsolutePath().resolveSibling(named);
  }

  /** Something is wrong with the value of that name. */
  void problem(String name, String what) {
    Written known = written.get(name);
    problem(known == null ? Problem.WHOLE : known.line(), name + " " + what);
  }

  /**
   * Ends the reading.
   *
   * @throws SettingsException when anything was wrong, or is written that nobody asked for
   */
  void finish() {
    written.forEach((name, value) -> {
      if (!asked.contains(name)) {
        problem(value.line(), name + " is no setting; there are " + String.join(", ", asked));
      }
    });
    if (!problems.isEmpty()) {
      throw new SettingsException(
          problems.stream()
              .sorted(Comparator.comparingInt(Problem::line))
              .map(Problem::words)
              .toList());
    }
  }

  private void problem(int line, String words) {
    String place = line == Problem.WHOLE ? file + ": " : file + ":" + line + ": ";
    problems.add(new Problem(line, place + words));
  }
}
