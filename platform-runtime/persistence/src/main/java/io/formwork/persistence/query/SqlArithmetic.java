package io.formwork.persistence.query;

import io.formwork.metadata.expression.Expression.Operation;
import io.formwork.persistence.value.ValueKind;

/**
 * Calculations. The functions in the schema {@code fw} make a result empty that leaves the range of
 * its type, as in memory.
 */
final class SqlArithmetic {

  private SqlArithmetic() {}

  static Fragment of(Operation operation, Fragment left, Fragment right) {
    if (left.isEmpty() || right.isEmpty()) {
      return Fragment.EMPTY;
    }
    return switch (left.kind()) {
      case TEXT -> Fragment.compose(ValueKind.TEXT, "({0} || {1})", left, right);
      case WHOLE ->
          right.kind() == ValueKind.SPAN
              ? span("{0}::numeric * {1}::numeric", left, right)
              : number(operation, left, right);
      case DECIMAL -> number(operation, left, right);
      case SPAN -> ofSpan(operation, left, right);
      case MOMENT -> ofMoment(operation, left, right);
      case DAY -> ofDay(operation, left, right);
      case FLAG, TIME, TEXTS, NUMBERS, JSON, FILES ->
          throw new IllegalArgumentException("No calculation with " + left.kind());
    };
  }

  private static Fragment number(Operation operation, Fragment left, Fragment right) {
    if (operation == Operation.DIVIDED_BY) {
      return quotient(left, right);
    }
    boolean whole = left.kind() == ValueKind.WHOLE && right.kind() == ValueKind.WHOLE;
    String result = "{0}::numeric " + sign(operation) + " {1}::numeric";
    return whole
        ? Fragment.compose(ValueKind.WHOLE, "fw.whole(" + result + ")", left, right)
        : Fragment.compose(ValueKind.DECIMAL, "(" + result + ")", left, right);
  }

  private static Fragment ofSpan(Operation operation, Fragment left, Fragment right) {
    return switch (right.kind()) {
      case SPAN ->
          operation == Operation.DIVIDED_BY
              ? quotient(left, right)
              : span("{0}::numeric " + sign(operation) + " {1}::numeric", left, right);
      case MOMENT -> Fragment.compose(ValueKind.MOMENT, "fw.moment({1}, {0})", left, right);
      case DAY -> Fragment.compose(ValueKind.DAY, "fw.day({1}, {0})", left, right);
      case TEXT, WHOLE, DECIMAL, FLAG, TIME, TEXTS, NUMBERS, JSON, FILES ->
          operation == Operation.DIVIDED_BY
              ? Fragment.compose(ValueKind.SPAN, "fw.part({0}, {1})", left, right)
              : span("{0}::numeric * {1}::numeric", left, right);
    };
  }

  private static Fragment ofMoment(Operation operation, Fragment left, Fragment right) {
    return right.kind() == ValueKind.MOMENT
        ? span("fw.microseconds({0}) - fw.microseconds({1})", left, right)
        : Fragment.compose(
            ValueKind.MOMENT, "fw.moment({0}, " + sign(operation) + " {1})", left, right);
  }

  private static Fragment ofDay(Operation operation, Fragment left, Fragment right) {
    return right.kind() == ValueKind.DAY
        ? Fragment.compose(ValueKind.SPAN, "(({0} - {1})::bigint * 86400000000)", left, right)
        : Fragment.compose(ValueKind.DAY, "fw.day({0}, " + sign(operation) + " {1})", left, right);
  }

  private static Fragment quotient(Fragment left, Fragment right) {
    return Fragment.compose(
        ValueKind.DECIMAL, "fw.quotient({0}::numeric, {1}::numeric)", left, right);
  }

  private static Fragment span(String microseconds, Fragment left, Fragment right) {
    return Fragment.compose(ValueKind.SPAN, "fw.span(" + microseconds + ")", left, right);
  }

  private static String sign(Operation operation) {
    return switch (operation) {
      case PLUS -> "+";
      case MINUS -> "-";
      case TIMES -> "*";
      case DIVIDED_BY -> "/";
    };
  }
}
