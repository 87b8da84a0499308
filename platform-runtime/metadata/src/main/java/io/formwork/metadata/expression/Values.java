package io.formwork.metadata.expression;

import io.formwork.metadata.expression.Expression.Operator;
import java.math.BigDecimal;
import java.util.Iterator;

/** How two values that are there compare. */
final class Values {

  private Values() {}

  static boolean holds(Operator operator, Object left, Object right) {
    return switch (operator) {
      case EQUAL -> equal(left, right);
      case NOT_EQUAL -> !equal(left, right);
      case LESS -> order(left, right) < 0;
      case LESS_OR_EQUAL -> order(left, right) <= 0;
      case GREATER -> order(left, right) > 0;
      case GREATER_OR_EQUAL -> order(left, right) >= 0;
    };
  }

  /** Numbers by their worth, 2 and 2.00 alike; texts by their code points. */
  static boolean equal(Object left, Object right) {
    return left instanceof Number && right instanceof Number
        ? order(left, right) == 0
        : left.equals(right);
  }

  static BigDecimal decimal(Object number) {
    return number instanceof BigDecimal decimal
        ? decimal
        : BigDecimal.valueOf(((Number) number).longValue());
  }

  private static int order(Object left, Object right) {
    if (left instanceof Number && right instanceof Number) {
      return decimal(left).compareTo(decimal(right));
    }
    if (left instanceof String first && right instanceof String second) {
      return textOrder(first, second);
    }
    return comparable(left).compareTo(right);
  }

  /** The type check has seen to it that both sides are of one kind that has an order. */
  @SuppressWarnings("unchecked")
  private static Comparable<Object> comparable(Object value) {
    return (Comparable<Object>) value;
  }

  /** By code points, as the collation "C" of PostgreSQL; String compares halves of pairs. */
  private static int textOrder(String left, String right) {
    Iterator<Integer> first = left.codePoints().iterator();
    Iterator<Integer> second = right.codePoints().iterator();
    while (first.hasNext() && second.hasNext()) {
      int order = Integer.compare(first.next(), second.next());
      if (order != 0) {
        return order;
      }
    }
    return Boolean.compare(first.hasNext(), second.hasNext());
  }
}
