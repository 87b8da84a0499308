package io.formwork.language;

import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.diagnostic.Span;
import java.util.List;
import org.eclipse.lsp4j.Range;

/**
 * Between the places of diagnostics (lines and code points, from 1) and those of editors (lines and
 * UTF-16 units, from 0) in one text.
 */
final class Places {

  private final List<String> lines;

  Places(String text) {
    this.lines = List.of(text.split("\n", -1));
  }

  Position ours(org.eclipse.lsp4j.Position position) {
    String line = line(position.getLine());
    int units = Math.min(position.getCharacter(), line.length());
    return new Position(position.getLine() + 1, line.codePointCount(0, units) + 1);
  }

  org.eclipse.lsp4j.Position theirs(Position position) {
    String line = line(position.line() - 1);
    int points = Math.min(position.column() - 1, line.codePointCount(0, line.length()));
    return new org.eclipse.lsp4j.Position(
        position.line() - 1, line.offsetByCodePoints(0, Math.max(0, points)));
  }

  Range range(Span span) {
    return new Range(theirs(span.start()), theirs(span.end()));
  }

  /** The whole text. */
  Range all() {
    int last = lines.size() - 1;
    return new Range(
        new org.eclipse.lsp4j.Position(0, 0),
        new org.eclipse.lsp4j.Position(last, line(last).length()));
  }

  String line(int number) {
    return number < lines.size() ? lines.get(number) : "";
  }
}
