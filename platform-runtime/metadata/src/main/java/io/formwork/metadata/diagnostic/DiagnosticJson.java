package io.formwork.metadata.diagnostic;

import static io.formwork.metadata.json.JsonText.quoted;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Diagnostics for programs: an array of objects with {@code severity}, {@code name}, {@code
 * summary}, {@code detail}, {@code file}, {@code line}, {@code column}, {@code endLine}, {@code
 * endColumn}, {@code cell} where it stands in a workbook, and {@code part} where a warning speaks
 * of a part of its definition.
 */
public final class DiagnosticJson {

  private DiagnosticJson() {}

  public static String render(List<Diagnostic> diagnostics) {
    if (diagnostics.isEmpty()) {
      return "[]\n";
    }
    return diagnostics.stream()
        .map(DiagnosticJson::object)
        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  private static String object(Diagnostic diagnostic) {
    Span span = diagnostic.span();
    return ("  {\"severity\": %s, \"name\": %s, \"summary\": %s, \"detail\": %s, \"file\": %s,"
            + " \"line\": %d, \"column\": %d, \"endLine\": %d, \"endColumn\": %d%s%s}")
        .formatted(
            quoted(diagnostic.severity().name().toLowerCase(Locale.ROOT)),
            quoted(diagnostic.name()),
            quoted(diagnostic.summary()),
            quoted(diagnostic.detail()),
            quoted(span.file()),
            span.start().line(),
            span.start().column(),
            span.end().line(),
            span.end().column(),
            span.cell().map(cell -> ", \"cell\": " + quoted(cell)).orElse(""),
            diagnostic.part().map(part -> ", \"part\": " + quoted(part)).orElse(""));
  }
}
