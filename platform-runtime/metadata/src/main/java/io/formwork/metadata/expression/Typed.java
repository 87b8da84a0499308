package io.formwork.metadata.expression;

import io.formwork.metadata.expression.ValueType.Simple;

/** An expression and the type of its value, while the expression around it is being checked. */
record Typed(Expression expression, ValueType type) {

  /** What stands for a part that has been complained about; nothing around it complains again. */
  static Typed wrong() {
    return new Typed(new Expression.Empty(), Simple.ANY);
  }

  static Typed flag(Expression expression) {
    return new Typed(expression, Simple.FLAG);
  }

  /** This number where a decimal is expected; others as they are. */
  Typed widened(ValueType expected) {
    if (expected != Simple.DECIMAL || type != Simple.WHOLE) {
      return this;
    }
    Expression zero = new Expression.Constant(java.math.BigDecimal.ZERO);
    return new Typed(
        new Expression.Arithmetic(Expression.Operation.PLUS, expression, zero), Simple.DECIMAL);
  }

  boolean isEmpty() {
    return expression instanceof Expression.Empty && type == Simple.EMPTY;
  }
}
