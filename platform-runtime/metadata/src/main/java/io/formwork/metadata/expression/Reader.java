package io.formwork.metadata.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import io.formwork.metadata.diagnostic.Diagnostic;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads the text of an expression with the grammar of CEL, without its macros. */
final class Reader {

  /** Longer than any condition a person would want to read. */
  private static final int MAX_LENGTH = 4_000;

  private static final Pattern SINGLE_EQUALS = Pattern.compile("[^=!<>]=[^=]");
  private static final Pattern WORDS = Pattern.compile("\\b(and|or|not|is|AND|OR|NOT)\\b");

  private final CelParser parser =
      CelParserFactory.standardCelParserBuilder()
          .setOptions(
              CelOptions.current()
                  .enableReservedIds(false)
                  .maxExpressionCodePointSize(MAX_LENGTH)
                  .build())
          .build();

  Optional<Parsed> read(Source source, Consumer<Diagnostic> problems) {
    if (source.text().isBlank()) {
      problems.accept(malformed(source, 0, "An expression is missing here."));
      return Optional.empty();
    }
    CelValidationResult result = parser.parse(source.text());
    if (result.hasError()) {
      problems.accept(malformed(source, result.getErrors().getFirst()));
      return Optional.empty();
    }
    return Optional.of(parsed(source, result));
  }

  private static Parsed parsed(Source source, CelValidationResult result) {
    try {
      CelAbstractSyntaxTree tree = result.getAst();
      return new Parsed(source, tree.getExpr(), tree.getSource().getPositionsMap());
    } catch (CelValidationException broken) {
      throw new IllegalStateException("The parser reported no error", broken);
    }
  }

  private static Diagnostic malformed(Source source, CelIssue issue) {
    int offset = offset(source.text(), issue);
    String text = source.text();
    if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
      return malformed(
          source, 0, "An expression has at most " + MAX_LENGTH + " characters. Divide this one.");
    }
    if (issue.getMessage().contains("recursion")) {
      return malformed(source, offset, "The expression is nested too deeply. Divide it.");
    }
    return malformed(source, offset, "The expression cannot be read from here on." + hint(text));
  }

  private static Diagnostic malformed(Source source, int offset, String detail) {
    int length = source.text().codePointCount(0, source.text().length());
    int from = Math.min(offset, length);
    return Diagnostic.error(
        "Malformed expression", detail, source.at(from, Math.min(from + 1, length)));
  }

  private static String hint(String text) {
    if (WORDS.matcher(text).find()) {
      return " Write && for \"and\", || for \"or\", ! for \"not\".";
    }
    if (SINGLE_EQUALS.matcher(text).find()) {
      return " Two values are compared with ==.";
    }
    return "";
  }

  /** CEL counts lines from 1 and columns from 0. */
  private static int offset(String text, CelIssue issue) {
    int line = issue.getSourceLocation().getLine();
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    return text.codePointCount(0, start) + Math.max(0, issue.getSourceLocation().getColumn());
  }
}
