package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of the application of loaned things, to be changed as an analyst changes them. */
final class Loans implements DefinitionSource {

  static final String APP = "model-definitions/loans/app.yaml";
  static final String ITEM = "model-definitions/loans/objects/item.yaml";
  static final String KEEPER = "model-definitions/loans/roles/keeper.yaml";

  private static final Path SECOND = Path.of("src", "test", "resources", "second");
  private static final String NAME = "  name: { type: text, title: Название,";

  private final SequencedMap<String, SourceFile> files;

  private Loans(SequencedMap<String, SourceFile> files) {
    this.files = files;
  }

  static Loans asShipped() {
    SequencedMap<String, SourceFile> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(SECOND)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = SECOND.relativize(path).toString();
        files.put(name, new SourceFile(name, Files.readAllBytes(path)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Loans(files);
  }

  /** With a field more, a text. */
  Loans withField(String field) {
    return edited(ITEM, NAME, "  " + field + ": { type: text, title: Поле }\n" + NAME);
  }

  Loans edited(String path, String from, String to) {
    String text =
        new String(Objects.requireNonNull(files.get(path)).bytes(), StandardCharsets.UTF_8);
    assertTrue(text.contains(from), path + " should hold " + from);
    return with(path, text.replace(from, to));
  }

  Loans with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  Loans with(String path, byte[] bytes) {
    SequencedMap<String, SourceFile> changed = new TreeMap<>(files);
    changed.put(path, new SourceFile(path, bytes));
    return new Loans(changed);
  }

  @Override
  public List<SourceFile> files() {
    return List.copyOf(files.values());
  }
}
