package io.formwork.metadata.expression;

import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.diagnostic.Span;
import java.util.Optional;

/**
 * An expression or a template as it was written, and where, so that a message points at the very
 * word.
 *
 * @param text what was written, without the quotes of YAML
 * @param span where it stands in its file, quotes included
 * @param first where the first character of the text stands; empty when escapes or folding hide
 *     that
 * @param margin the column at which the second and later lines of the text begin
 */
public record Source(String text, Span span, Optional<Position> first, int margin) {

  /**
   * A plain or quoted scalar. Columns are exact unless it contains escapes or runs over several
   * lines.
   */
  public static Source of(String text, Span span) {
    int length = text.codePointCount(0, text.length());
    int width = span.end().column() - span.start().column();
    boolean oneLine = span.start().line() == span.end().line() && text.indexOf('\n') < 0;
    if (oneLine && width == length) {
      return new Source(text, span, Optional.of(span.start()), 1);
    }
    if (oneLine && width == length + 2) {
      return new Source(text, span, Optional.of(after(span.start(), 1)), 1);
    }
    return new Source(text, span, Optional.empty(), 1);
  }

  /**
   * A literal block ({@code |}) whose first character stands at {@code first} and whose lines share
   * that margin.
   */
  public static Source block(String text, Span span, Position first) {
    return new Source(text, span, Optional.of(first), first.column());
  }

  /**
   * Where the characters from {@code from} until {@code to} stand in the file; counted in code
   * points.
   */
  public Span at(int from, int to) {
    if (first.isEmpty()) {
      return span;
    }
    return new Span(span.file(), position(first.get(), from), position(first.get(), to));
  }

  /** A stretch of this text as a source of its own; counted in code points. */
  public Source part(int from, int to) {
    String stretch =
        text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    return new Source(stretch, at(from, to), first.map(start -> position(start, from)), margin);
  }

  /** A name that begins with a point is longer to its parser than what stands there. */
  private Position position(Position start, int counted) {
    int offset = Math.clamp(counted, 0, text.codePointCount(0, text.length()));
    String before = text.substring(0, text.offsetByCodePoints(0, offset));
    int newline = before.lastIndexOf('\n');
    if (newline < 0) {
      return after(start, offset);
    }
    int lines = (int) before.chars().filter(c -> c == '\n').count();
    int column = margin + before.codePointCount(newline + 1, before.length());
    return new Position(start.line() + lines, column);
  }

  private static Position after(Position start, int columns) {
    return new Position(start.line(), start.column() + columns);
  }
}
