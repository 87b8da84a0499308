package io.formwork.metadata.yaml;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Turns the parser's complaint into a message with a place, and guesses a forgotten quote. */
final class YamlSyntax {

  /** A value that looks like one of our expressions and was not quoted. */
  private static final Pattern EXPRESSION =
      Pattern.compile("(==|!=|&&|\\|\\||[<>]=?|\\?| in \\[|: *[!\"])");

  private YamlSyntax() {}

  static Diagnostic explain(String file, String text, MarkedYamlEngineException problem) {
    Optional<Mark> mark = problem.getProblemMark().or(problem::getContextMark);
    Position position = mark.map(YamlSpans::position).orElse(new Position(1, 1));
    Span span = new Span(file, position, new Position(position.line(), position.column() + 1));
    return Diagnostic.error("Not valid YAML", sentence(problem) + hint(text, position), span);
  }

  private static String sentence(MarkedYamlEngineException problem) {
    String said = problem.getProblem();
    if (said == null || said.isBlank()) {
      return "This cannot be read.";
    }
    String context = problem.getContext() == null ? "" : problem.getContext() + ": ";
    String whole = context + said.strip();
    return Character.toUpperCase(whole.charAt(0)) + whole.substring(1) + ".";
  }

  private static String hint(String text, Position position) {
    List<String> lines = text.lines().toList();
    int index = position.line() - 1;
    if (index >= lines.size() || !EXPRESSION.matcher(lines.get(index)).find()) {
      return "";
    }
    return " An expression with signs of its own stands in single quotes: when: 'a == \"b\"'.";
  }
}
