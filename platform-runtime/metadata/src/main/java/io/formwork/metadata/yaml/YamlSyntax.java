package io.formwork.metadata.yaml;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Turns the parser's complaint into a message. The parser stands where it could not go on, which
 * may be far behind what a person forgot: a bracket or a quote is told where it was opened.
 */
final class YamlSyntax {

  private static final String SUMMARY = "Not valid YAML";

  /** A value that looks like one of our expressions and was not quoted. */
  private static final Pattern EXPRESSION =
      Pattern.compile("(==|!=|&&|\\|\\||[<>]=?|\\?| in \\[|: *[!\"])");

  private static final List<YamlSlip> SLIPS =
      List.of(
          YamlSlip.found(
              "escape",
              "In double quotes a backslash begins a sign such as \\n or \\\". Write two backslashes, or put the text in single quotes."),
          YamlSlip.opened(
              "flow sequence",
              "The \"[\" here is not closed, or a comma is missing between two of its values."),
          YamlSlip.opened(
              "flow mapping",
              "The \"{\" here is not closed, or a comma or a colon is missing between its keys and values."),
          YamlSlip.opened("quoted scalar", "The quote that is opened here is never closed."),
          YamlSlip.opened(
              "simple key",
              "Here belongs a key with its value: a colon and a blank are missing behind the key."),
          YamlSlip.found(
              "mapping values are not allowed",
              "Here cannot stand a key: the line is indented too far, or a text with a colon is not in quotes."),
          YamlSlip.found(
              "sequence entries are not allowed",
              "Here cannot stand a \"-\": the items of a list stand on lines of their own."),
          YamlSlip.found(
              "cannot start any token", "A value cannot begin with this sign. Put it in quotes."),
          YamlSlip.found(
              "<block end>",
              "This does not belong to what stands before it: its indentation is that of no key above, or a quote or bracket is missing."));

  private final String file;
  private final String text;
  private final Optional<Span> lastQuoted;

  /**
   * @param lastQuoted the last text in quotes that the parser found whole
   */
  YamlSyntax(String file, String text, Optional<Span> lastQuoted) {
    this.file = file;
    this.text = text;
    this.lastQuoted = lastQuoted;
  }

  Diagnostic explain(MarkedYamlEngineException problem) {
    Position found = position(problem.getProblemMark().or(problem::getContextMark));
    Optional<Span> stretched =
        lastQuoted.filter(quoted ->
            quoted.end().line() > quoted.start().line() && quoted.end().line() >= found.line() - 1);
    if (stretched.isPresent()) {
      String detail =
          "The quote that is opened here is closed only in line %d. Close it where its text ends."
              .formatted(stretched.get().end().line());
      return Diagnostic.error(SUMMARY, detail, sign(stretched.get().start()));
    }
    Optional<YamlSlip> slip = SLIPS.stream().filter(known -> known.fits(problem)).findFirst();
    boolean opened = slip.isPresent() && slip.get().opened();
    Position begun = position(problem.getContextMark().or(problem::getProblemMark));
    Position place = opened && begun.line() < found.line() ? begun : found;
    String sentence = slip.map(YamlSlip::sentence).orElseGet(() -> said(problem));
    return Diagnostic.error(SUMMARY, sentence + hint(place), sign(place));
  }

  private static Position position(Optional<Mark> mark) {
    return mark.map(YamlSpans::position).orElse(new Position(1, 1));
  }

  private Span sign(Position start) {
    return new Span(file, start, new Position(start.line(), start.column() + 1));
  }

  private static String said(MarkedYamlEngineException problem) {
    String said = problem.getProblem();
    if (said == null || said.isBlank()) {
      return "This cannot be read.";
    }
    String context = problem.getContext() == null ? "" : problem.getContext() + ": ";
    String whole = context + said.strip();
    return Character.toUpperCase(whole.charAt(0)) + whole.substring(1) + ".";
  }

  private String hint(Position position) {
    Optional<String> line = text.lines().skip(position.line() - 1L).findFirst();
    return line.filter(written -> EXPRESSION.matcher(written).find()).isPresent()
        ? " An expression with signs of its own stands in single quotes: when: 'a == \"b\"'."
        : "";
  }
}
