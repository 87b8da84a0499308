package io.formwork.metadata.expression;

import dev.cel.common.ast.CelExpr;
import io.formwork.metadata.diagnostic.Span;
import java.util.Map;

/**
 * The tree that CEL read, and where each of its nodes stands. Offsets are code points of the text.
 */
record Parsed(Source source, CelExpr root, Map<Long, Integer> positions) {

  /** Where the node stands, from its first character to its last. */
  Span span(CelExpr node) {
    return source.at(start(node), end(node));
  }

  /**
   * Where the last name of an identifier or a selection stands: {@code line} of {@code
   * assignee.line}.
   */
  Span name(CelExpr node) {
    int end = end(node);
    return source.at(end - lastName(node).length(), end);
  }

  /** The characters of the node, as written. */
  String text(CelExpr node) {
    String text = source.text();
    return text.substring(
        text.offsetByCodePoints(0, start(node)), text.offsetByCodePoints(0, end(node)));
  }

  private static String lastName(CelExpr node) {
    return switch (node.getKind()) {
      case SELECT -> node.select().field();
      case IDENT -> node.ident().name();
      default -> "";
    };
  }

  private int start(CelExpr node) {
    int position = position(node);
    return switch (node.getKind()) {
      case SELECT -> start(node.select().operand());
      case CALL -> startOfCall(node, position);
      case CONSTANT -> isMinus(position - 1) && isNumber(position) ? position - 1 : position;
      default -> position;
    };
  }

  private int startOfCall(CelExpr node, int position) {
    CelExpr.CelCall call = node.call();
    if (call.target().isPresent()) {
      return start(call.target().get());
    }
    if (character(position) == '(') {
      return skipBack(position - 1) - call.function().length() + 1;
    }
    boolean unary = call.args().size() == 1;
    return unary || call.args().isEmpty() ? position : start(call.args().getFirst());
  }

  private int end(CelExpr node) {
    int position = position(node);
    return switch (node.getKind()) {
      case IDENT -> position + node.ident().name().length();
      case SELECT -> skip(position + 1) + node.select().field().length();
      case CONSTANT -> endOfLiteral(position);
      case CALL -> endOfCall(node, position);
      case LIST ->
          node.list().elements().isEmpty()
              ? past(position + 1)
              : past(end(node.list().elements().getLast()));
      default -> position + 1;
    };
  }

  private int endOfCall(CelExpr node, int position) {
    CelExpr.CelCall call = node.call();
    int last = call.args().isEmpty() ? position + 1 : end(call.args().getLast());
    return character(position) == '(' ? past(last) : last;
  }

  /** After the next closing bracket. */
  private int past(int offset) {
    int next = skip(offset);
    return character(next) == ')' || character(next) == ']' ? next + 1 : offset;
  }

  private int endOfLiteral(int start) {
    int quote = character(start);
    int offset = start + 1;
    if (quote != '"' && quote != '\'') {
      while (Character.isLetterOrDigit(character(offset)) || character(offset) == '.') {
        offset++;
      }
      return offset;
    }
    while (character(offset) != quote && character(offset) != 0) {
      offset += character(offset) == '\\' ? 2 : 1;
    }
    return offset + 1;
  }

  private int skip(int offset) {
    int next = offset;
    while (Character.isWhitespace(character(next))) {
      next++;
    }
    return next;
  }

  private int skipBack(int offset) {
    int next = offset;
    while (Character.isWhitespace(character(next))) {
      next--;
    }
    return next;
  }

  private boolean isMinus(int offset) {
    return character(offset) == '-';
  }

  private boolean isNumber(int offset) {
    return Character.isDigit(character(offset));
  }

  private int position(CelExpr node) {
    return positions.getOrDefault(node.id(), 0);
  }

  /** The character at an offset, or 0 outside of the text. */
  private int character(int offset) {
    String text = source.text();
    if (offset < 0 || offset >= text.codePointCount(0, text.length())) {
      return 0;
    }
    return text.codePointAt(text.offsetByCodePoints(0, offset));
  }
}
