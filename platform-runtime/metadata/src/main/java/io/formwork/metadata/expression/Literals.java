package io.formwork.metadata.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import io.formwork.metadata.expression.ValueType.Simple;
import io.formwork.metadata.value.Tags;
import io.formwork.metadata.value.TimesOfDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Literals, which adapt to the type that is expected of them. */
final class Literals {

  private final Parsed parsed;
  private final Complaints complaints;

  Literals(Parsed parsed, Complaints complaints) {
    this.parsed = parsed;
    this.complaints = complaints;
  }

  Typed check(CelExpr node, ValueType hint) {
    CelConstant constant = node.constant();
    return switch (constant.getKind()) {
      case NULL_VALUE -> new Typed(new Expression.Empty(), Simple.EMPTY);
      case BOOLEAN_VALUE -> typed(constant.booleanValue(), Simple.FLAG);
      case INT64_VALUE ->
          hint == Simple.DECIMAL || hint instanceof ValueType.Money
              ? typed(BigDecimal.valueOf(constant.int64Value()), hint)
              : typed(constant.int64Value(), Simple.WHOLE);
      case DOUBLE_VALUE -> decimal(node, hint);
      case STRING_VALUE -> text(node, constant.stringValue(), hint);
      default -> complaints.unsupported(node, "Write numbers plainly and texts in quotes.");
    };
  }

  /** Read from the text, because a binary fraction would lose digits. */
  private Typed decimal(CelExpr node, ValueType hint) {
    try {
      ValueType type = hint instanceof ValueType.Money ? hint : Simple.DECIMAL;
      return typed(new BigDecimal(parsed.text(node)), type);
    } catch (NumberFormatException unreadable) {
      return complaints.unsupported(node, "Write a decimal number plainly: 0.75.");
    }
  }

  private Typed text(CelExpr node, String text, ValueType hint) {
    if (hint instanceof ValueType.Words words) {
      return words.words().isEmpty() || words.words().contains(text)
          ? typed(text, words)
          : complaints.unknownWord(node, text, words);
    }
    if (hint == Simple.DAY) {
      return day(node, text);
    }
    if (hint == Simple.TAG) {
      return tag(node, text);
    }
    return hint == Simple.TIME ? time(node, text) : typed(text, Simple.TEXT);
  }

  private Typed time(CelExpr node, String text) {
    return TimesOfDay.read(text)
        .map(time -> typed(time, Simple.TIME))
        .orElseGet(() ->
            complaints.malformed(
                node,
                "Not a time",
                "\"" + text + "\" is no time of day. Times are written as \"09:30\"."));
  }

  /** As tags are kept, so that it is found however it was written. */
  private Typed tag(CelExpr node, String text) {
    return Tags.read(text)
        .map(tag -> typed(tag, Simple.TAG))
        .orElseGet(() ->
            complaints.malformed(node, "Not a tag", "\"" + text + "\" is no tag. " + Tags.RULE));
  }

  private Typed day(CelExpr node, String text) {
    try {
      return typed(LocalDate.parse(text), Simple.DAY);
    } catch (DateTimeParseException notADate) {
      return complaints.malformed(
          node, "Not a date", "\"" + text + "\" is no date. Dates are written as \"2026-03-02\".");
    }
  }

  private static Typed typed(Object value, ValueType type) {
    return new Typed(new Expression.Constant(value), type);
  }
}
