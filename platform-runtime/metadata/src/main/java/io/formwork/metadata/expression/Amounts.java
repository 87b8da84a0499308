package io.formwork.metadata.expression;

import dev.cel.common.ast.CelExpr;
import io.formwork.metadata.expression.Expression.Function;
import io.formwork.metadata.expression.Expression.Operation;
import io.formwork.metadata.expression.ValueType.Money;
import io.formwork.metadata.expression.ValueType.Simple;
import java.util.List;
import java.util.Optional;

/**
 * Arithmetic with amounts of money. Amounts of one currency are added; an amount is multiplied by a
 * number or divided by it and rounded to the digits of its currency; two amounts make a ratio.
 */
final class Amounts {

  private final TypeCheck types;
  private final Complaints complaints;

  Amounts(TypeCheck types, Complaints complaints) {
    this.types = types;
    this.complaints = complaints;
  }

  static boolean concern(Typed left, Typed right) {
    return left.type() instanceof Money || right.type() instanceof Money;
  }

  Typed check(Operation operation, CelExpr node, Typed first, Typed second) {
    List<CelExpr> sides = node.call().args();
    Typed left = adapted(operation, sides.get(0), first, second.type());
    Typed right = adapted(operation, sides.get(1), second, first.type());
    if (left.type() == Simple.ANY || right.type() == Simple.ANY) {
      return Typed.wrong();
    }
    Expression result = new Expression.Arithmetic(operation, left.expression(), right.expression());
    if (left.type() instanceof Money && left.type().equals(right.type())) {
      switch (operation) {
        case PLUS, MINUS -> {
          return new Typed(result, left.type());
        }
        case DIVIDED_BY -> {
          return new Typed(result, Simple.DECIMAL);
        }
        case TIMES -> {}
      }
    }
    return shared(operation, result, left.type(), right.type())
        .orElseGet(() -> complaints.mismatch(node, refusal(left.type(), right.type())));
  }

  private static Optional<Typed> shared(
      Operation operation, Expression result, ValueType left, ValueType right) {
    if (operation == Operation.TIMES && left.isNumber() && right instanceof Money money) {
      return Optional.of(rounded(result, money));
    }
    boolean share = operation == Operation.TIMES || operation == Operation.DIVIDED_BY;
    return share && left instanceof Money money && right.isNumber()
        ? Optional.of(rounded(result, money))
        : Optional.empty();
  }

  private static Typed rounded(Expression amount, Money money) {
    Expression digits = new Expression.Constant((long) money.scale());
    return new Typed(new Expression.Call(Function.ROUND, List.of(amount, digits)), money);
  }

  /** A literal beside an amount that is added is one of the same currency. */
  private Typed adapted(Operation operation, CelExpr node, Typed side, ValueType other) {
    boolean sum = operation == Operation.PLUS || operation == Operation.MINUS;
    return sum && other instanceof Money && side.type().isNumber() && TypeCheck.isLiteral(node)
        ? types.check(node, other)
        : side;
  }

  private static String refusal(ValueType left, ValueType right) {
    if (left instanceof Money && right instanceof Money && !left.equals(right)) {
      return "There is no rate at which %s and %s could be taken together."
          .formatted(left.description(), right.description());
    }
    return "There is no way to calculate with %s and %s here."
        .formatted(left.description(), right.description());
  }
}
