package io.formwork.persistence.schema.matrix;

import io.formwork.metadata.ApplicationReader;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;

/**
 * One kind of change: edits of the base definitions, the plan that they must come to, and questions
 * to the database with their answers.
 *
 * <p>A file has sections, each begun by its word at the beginning of a line: {@code in <file>} with
 * what stands there and {@code write} with what shall stand there; {@code file <path>} with a new
 * file; {@code delete <path>}; {@code plan}, {@code afterwards}; {@code plan back} and {@code taken
 * back}, when the earlier release is published again.
 */
record MatrixCase(Path file, List<Section> sections) {

  static final Path FOLDER = Path.of("src", "test", "resources", "matrix");

  /** A part of a file. */
  record Section(String head, List<String> lines) {

    boolean is(String word) {
      return head.equals(word) || head.startsWith(word + " ") && !word.equals("plan");
    }

    String argument() {
      return head.substring(head.indexOf(' ') + 1);
    }

    String text() {
      return String.join("\n", lines).stripTrailing();
    }
  }

  static MatrixCase read(Path file) {
    try {
      List<Section> sections = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        boolean head =
            line.matches("(in|file|delete) \\S+|write|plan|afterwards|plan back|taken back");
        if (head) {
          sections.add(new Section(line, new ArrayList<>()));
        } else if (!sections.isEmpty()) {
          sections.getLast().lines().add(line);
        }
      }
      return new MatrixCase(file, sections);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ApplicationModel base() {
    return model(texts());
  }

  /** The application after the edits. */
  ApplicationModel changed() {
    Map<String, String> texts = texts();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      if (section.is("in")) {
        replace(texts, section.argument(), section.text(), sections.get(i + 1).text());
      } else if (section.is("file")) {
        texts.put(section.argument(), section.text() + "\n");
      } else if (section.is("delete")) {
        texts.keySet().removeIf(path -> path.endsWith(section.argument()));
      }
    }
    return model(texts);
  }

  private void replace(Map<String, String> texts, String end, String from, String to) {
    String path =
        texts.keySet().stream()
            .filter(known -> known.endsWith(end))
            .findFirst()
            .orElseThrow(() -> new AssertionError(file + ": no file " + end));
    String text = Objects.requireNonNull(texts.get(path));
    Assertions.assertTrue(text.contains(from), () -> file + ": nothing like " + from);
    texts.put(path, text.replace(from, to));
  }

  /** What stands in a section; nothing when there is none. */
  String expected(String word) {
    return sections.stream()
        .filter(section -> section.head().equals(word))
        .map(Section::text)
        .findFirst()
        .orElse("")
        .strip();
  }

  /** Question to answer. */
  Map<String, String> answers(String word) {
    return expected(word)
        .lines()
        .filter(line -> line.contains(" => "))
        .map(line -> line.split(" => ", 2))
        .collect(Collectors.toMap(a -> a[0], a -> a[1], (a, b) -> b, LinkedHashMap::new));
  }

  private static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    new FolderSource(FOLDER.resolve("base"))
        .files()
        .forEach(file -> texts.put(file.path(), file.text()));
    return texts;
  }

  private static ApplicationModel model(Map<String, String> texts) {
    List<SourceFile> files =
        texts.entrySet().stream()
            .map(f -> new SourceFile(f.getKey(), f.getValue().getBytes(StandardCharsets.UTF_8)))
            .toList();
    var read = new ApplicationReader().read(() -> files);
    return read.model("desk").orElseThrow(() -> new AssertionError(read.diagnostics().toString()));
  }
}
