package io.formwork.metadata.yaml;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.source.Legibility;
import io.formwork.metadata.source.SourceFile;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Reads one file of YAML 1.2 into a tree, or says why it cannot be read. */
public final class YamlReader {

  private final Consumer<Diagnostic> problems;

  public YamlReader(Consumer<Diagnostic> problems) {
    this.problems = problems;
  }

  /** The mapping that the file is; empty when it cannot be read, which has then been told. */
  public Optional<YamlNode.Mapping> read(SourceFile file) {
    Optional<Diagnostic> refusal = Legibility.refusal(file).or(() -> tab(file));
    if (refusal.isPresent()) {
      problems.accept(refusal.get());
      return Optional.empty();
    }
    String text = file.text();
    LoadSettings settings = LoadSettings.builder().setLabel(file.path()).build();
    YamlTree tree = new YamlTree(file, new Parse(settings).parseString(text).iterator(), problems);
    try {
      return tree.document();
    } catch (YamlRefusal e) {
      problems.accept(e.diagnostic());
    } catch (MarkedYamlEngineException e) {
      problems.accept(new YamlSyntax(file.path(), text, tree.lastQuoted()).explain(e));
    }
    return Optional.empty();
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
