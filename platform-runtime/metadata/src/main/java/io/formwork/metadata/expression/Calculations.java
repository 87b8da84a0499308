package io.formwork.metadata.expression;

import dev.cel.common.ast.CelExpr;
import io.formwork.metadata.expression.Expression.Operation;
import io.formwork.metadata.expression.ValueType.Simple;
import java.time.Duration;
import java.util.List;

/** Arithmetic: of numbers, of texts, and of dates with durations. */
final class Calculations {

  private static final List<Rule> RULES =
      List.of(
          new Rule(Operation.PLUS, Simple.TEXT, Simple.TEXT, Simple.TEXT),
          new Rule(Operation.PLUS, Simple.MOMENT, Simple.DURATION, Simple.MOMENT),
          new Rule(Operation.PLUS, Simple.DURATION, Simple.MOMENT, Simple.MOMENT),
          new Rule(Operation.PLUS, Simple.DAY, Simple.DURATION, Simple.DAY),
          new Rule(Operation.PLUS, Simple.DURATION, Simple.DAY, Simple.DAY),
          new Rule(Operation.PLUS, Simple.DURATION, Simple.DURATION, Simple.DURATION),
          new Rule(Operation.MINUS, Simple.MOMENT, Simple.DURATION, Simple.MOMENT),
          new Rule(Operation.MINUS, Simple.MOMENT, Simple.MOMENT, Simple.DURATION),
          new Rule(Operation.MINUS, Simple.DAY, Simple.DURATION, Simple.DAY),
          new Rule(Operation.MINUS, Simple.DAY, Simple.DAY, Simple.DURATION),
          new Rule(Operation.MINUS, Simple.DURATION, Simple.DURATION, Simple.DURATION),
          new Rule(Operation.TIMES, Simple.DURATION, Simple.WHOLE, Simple.DURATION),
          new Rule(Operation.TIMES, Simple.WHOLE, Simple.DURATION, Simple.DURATION),
          new Rule(Operation.DIVIDED_BY, Simple.DURATION, Simple.WHOLE, Simple.DURATION),
          new Rule(Operation.DIVIDED_BY, Simple.DURATION, Simple.DURATION, Simple.DECIMAL));

  private final TypeCheck types;
  private final Complaints complaints;

  Calculations(TypeCheck types, Complaints complaints) {
    this.types = types;
    this.complaints = complaints;
  }

  Typed check(Operation operation, CelExpr node, ValueType hint) {
    CelExpr first = node.call().args().get(0);
    CelExpr second = node.call().args().get(1);
    ValueType numbers = hint == Simple.DECIMAL ? Simple.DECIMAL : Simple.ANY;
    Typed left = types.check(first, numbers);
    Typed right = types.check(second, numbers);
    if (Amounts.concern(left, right)) {
      return new Amounts(types, complaints).check(operation, node, left, right);
    }
    ValueType result = result(operation, left.type(), right.type());
    if (result == Simple.EMPTY) {
      return complaints.mismatch(
          node,
          "There is no way to calculate with "
              + left.type().description()
              + " and "
              + right.type().description()
              + " here.");
    }
    return new Typed(
        new Expression.Arithmetic(operation, left.expression(), right.expression()), result);
  }

  Typed negate(CelExpr operand, ValueType hint) {
    Typed value = types.check(operand, hint);
    boolean amount = value.type() instanceof ValueType.Money;
    if (value.type() != Simple.DURATION && !amount && !value.type().isNumber()) {
      return value.type() == Simple.ANY
          ? value
          : complaints.mismatch(operand, Simple.DECIMAL, value.type());
    }
    Object zero = value.type() == Simple.DURATION ? Duration.ZERO : (Object) 0L;
    return new Typed(
        new Expression.Arithmetic(
            Operation.MINUS, new Expression.Constant(zero), value.expression()),
        value.type());
  }

  /** The type of the result; EMPTY when there is no such calculation. */
  private static ValueType result(Operation operation, ValueType left, ValueType right) {
    if (left == Simple.ANY || right == Simple.ANY) {
      return Simple.ANY;
    }
    if (left.isNumber() && right.isNumber()) {
      boolean whole = left == Simple.WHOLE && right == Simple.WHOLE;
      return whole && operation != Operation.DIVIDED_BY ? Simple.WHOLE : Simple.DECIMAL;
    }
    return RULES.stream()
        .filter(rule -> rule.fits(operation, left, right))
        .map(Rule::result)
        .findFirst()
        .orElse(Simple.EMPTY);
  }

  private record Rule(Operation operation, ValueType left, ValueType right, ValueType result) {
    boolean fits(Operation asked, ValueType first, ValueType second) {
      return operation == asked && left == first && right == second;
    }
  }
}
