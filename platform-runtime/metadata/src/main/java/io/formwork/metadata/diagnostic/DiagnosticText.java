package io.formwork.metadata.diagnostic;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A diagnostic as people see it: the summary, the place, the line with a mark under the words
 * meant, the detail.
 */
public final class DiagnosticText {

  private final Function<String, Optional<String>> textOfFile;

  /**
   * @param textOfFile the content of a file by its path, for the line that is shown; empty when it
   *     is not at hand
   */
  public DiagnosticText(Function<String, Optional<String>> textOfFile) {
    this.textOfFile = textOfFile;
  }

  /** All of them, an empty line between two. */
  public String render(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(this::render).collect(Collectors.joining("\n"));
  }

  public String render(Diagnostic diagnostic) {
    Span span = diagnostic.span();
    StringBuilder text = new StringBuilder();
    text.append(word(diagnostic.severity()))
        .append(": ")
        .append(diagnostic.summary())
        .append(diagnostic.isError() ? "" : named(diagnostic))
        .append("\n\n");
    text.append("  ").append(span.place()).append('\n');
    marked(span).ifPresent(line -> text.append(line.indent(2)));
    text.append("  ").append(diagnostic.detail()).append('\n');
    return text.toString();
  }

  /** What the warning is accepted by: {@code (limit_grows at hosting)}. */
  private static String named(Diagnostic diagnostic) {
    String part = diagnostic.part().map(" at "::concat).orElse("");
    return " (%s%s)".formatted(diagnostic.name(), part);
  }

  /** The line of a place with a mark under the words meant; empty for a whole file. */
  public Optional<String> marked(Span span) {
    return line(span).map(line -> marked(line, span));
  }

  private static String word(Severity severity) {
    return switch (severity) {
      case ERROR -> "Error";
      case WARNING -> "Warning";
    };
  }

  private Optional<String> line(Span span) {
    if (span.start().equals(span.end()) || span.cell().isPresent()) {
      return Optional.empty();
    }
    return textOfFile
        .apply(span.file())
        .flatMap(text -> text.lines().skip(span.start().line() - 1L).findFirst());
  }

  private static String marked(String line, Span span) {
    String number = Integer.toString(span.start().line());
    int from = Math.min(span.start().column() - 1, line.codePointCount(0, line.length()));
    String mark = "^".repeat(width(line, span, from));
    return "%s | %s\n%s | %s%s"
        .formatted(number, line, " ".repeat(number.length()), " ".repeat(from), mark);
  }

  private static int width(String line, Span span, int from) {
    int rest = line.codePointCount(0, line.length()) - from;
    if (span.end().line() > span.start().line()) {
      return Math.max(1, rest);
    }
    return Math.max(1, Math.min(rest, span.end().column() - span.start().column()));
  }
}
