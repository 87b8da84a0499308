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
    line(span).ifPresent(line -> appendLine(text, line, span));
    text.append("  ").append(diagnostic.detail()).append('\n');
    return text.toString();
  }

  /** What the warning is accepted by: {@code (limit_grows at hosting)}. */
  private static String named(Diagnostic diagnostic) {
    String part = diagnostic.part().map(" at "::concat).orElse("");
    return " (%s%s)".formatted(diagnostic.name(), part);
  }

  private static String word(Severity severity) {
    return switch (severity) {
      case ERROR -> "Error";
      case WARNING -> "Warning";
    };
  }

  private Optional<String> line(Span span) {
    if (span.start().equals(span.end())) {
      return Optional.empty();
    }
    return textOfFile
        .apply(span.file())
        .flatMap(text -> text.lines().skip(span.start().line() - 1L).findFirst());
  }

  private static void appendLine(StringBuilder text, String line, Span span) {
    String number = Integer.toString(span.start().line());
    int from = Math.min(span.start().column() - 1, line.codePointCount(0, line.length()));
    text.append("  ").append(number).append(" | ").append(line).append('\n');
    text.append("  ").append(" ".repeat(number.length())).append(" | ");
    text.append(" ".repeat(from)).append("^".repeat(width(line, span, from))).append('\n');
  }

  private static int width(String line, Span span, int from) {
    int rest = line.codePointCount(0, line.length()) - from;
    if (span.end().line() > span.start().line()) {
      return Math.max(1, rest);
    }
    return Math.max(1, Math.min(rest, span.end().column() - span.start().column()));
  }
}
