package io.formwork.metadata.yaml;

import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.diagnostic.Span;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** From the parser's marks to places as people count them. */
final class YamlSpans {

  private YamlSpans() {}

  static Span between(String file, Optional<Mark> start, Optional<Mark> end) {
    Position from = start.map(YamlSpans::position).orElse(new Position(1, 1));
    return new Span(file, from, end.map(YamlSpans::position).orElse(from));
  }

  static Position position(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }

  /**
   * A quoted value begins one place after its quote; a block has no single line, so its whole place
   * is meant.
   */
  static Span content(YamlNode.Scalar scalar) {
    Span span = scalar.span();
    return switch (scalar.style()) {
      case PLAIN, BLOCK -> span;
      case SINGLE_QUOTED, DOUBLE_QUOTED ->
          new Span(span.file(), moved(span.start(), 1), moved(span.end(), -1));
    };
  }

  private static Position moved(Position position, int columns) {
    return new Position(position.line(), Math.max(1, position.column() + columns));
  }
}
