package io.formwork.metadata.yaml;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.source.SourceFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/** Reads one file of YAML 1.2 into a tree, or says why it cannot be read. */
public final class YamlReader {

  /** The largest file that is read, in bytes: a parser given more can be kept busy for long. */
  static final int MAX_BYTES = 1 << 20;

  private final Consumer<Diagnostic> problems;

  public YamlReader(Consumer<Diagnostic> problems) {
    this.problems = problems;
  }

  /** The mapping that the file is; empty when it cannot be read, which has then been told. */
  public Optional<YamlNode.Mapping> read(SourceFile file) {
    Optional<Diagnostic> refusal = refusal(file);
    if (refusal.isPresent()) {
      problems.accept(refusal.get());
      return Optional.empty();
    }
    String text = file.text();
    LoadSettings settings = LoadSettings.builder().setLabel(file.path()).build();
    try {
      var events = new Parse(settings).parseString(text).iterator();
      return new YamlTree(file, events, problems).document();
    } catch (YamlRefusal e) {
      problems.accept(e.diagnostic());
    } catch (MarkedYamlEngineException e) {
      problems.accept(YamlSyntax.explain(file.path(), text, e));
    } catch (ReaderException e) {
      problems.accept(
          Diagnostic.error(
              "Unreadable character",
              "The file holds a character that YAML does not allow.",
              Span.ofFile(file.path())));
    }
    return Optional.empty();
  }

  private static Optional<Diagnostic> refusal(SourceFile file) {
    if (file.bytes().length > MAX_BYTES) {
      return Optional.of(
          Diagnostic.error(
              "File too large",
              "A definition file may have 1 MiB at most. Split it.",
              Span.ofFile(file.path())));
    }
    if (!isUtf8(file.bytes())) {
      return Optional.of(
          Diagnostic.error(
              "Unreadable character", "The file is not UTF-8 text.", Span.ofFile(file.path())));
    }
    return tab(file);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Optional<Diagnostic> tab(SourceFile file) {
    int number = 0;
    for (String line : file.text().lines().toList()) {
      number++;
      int tab = line.length() - line.replaceFirst("^ *\t", "").length();
      if (tab > 0) {
        Position start = new Position(number, tab);
        return Optional.of(
            Diagnostic.error(
                "Tab in the indentation",
                "Lines are indented with spaces, two a level.",
                new Span(file.path(), start, new Position(number, tab + 1))));
      }
    }
    return Optional.empty();
  }
}
