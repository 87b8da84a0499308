package io.formwork.metadata.yaml;

import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.diagnostic.Span;
import java.util.List;
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

  /** A quoted value begins one place after its quote; of a block the whole place is meant. */
  static Span content(YamlNode.Scalar scalar) {
    Span span = scalar.span();
    return switch (scalar.style()) {
      case PLAIN, LITERAL, FOLDED -> span;
      case SINGLE_QUOTED, DOUBLE_QUOTED ->
          new Span(span.file(), moved(span.start(), 1), moved(span.end(), -1));
    };
  }

  /** The place of a literal block from the first character of its text, below the {@code |}. */
  static Span literal(Span span, List<String> lines) {
    int header = span.start().line();
    int margin =
        lines.stream()
            .skip(header)
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .findFirst()
            .orElse(0);
    return new Span(span.file(), new Position(header + 1, margin + 1), span.end());
  }

  private static Position moved(Position position, int columns) {
    return new Position(position.line(), Math.max(1, position.column() + columns));
  }
}
