package io.formwork.metadata.resolve;

import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Field;
import java.util.List;

/**
 * When a deadline is missed: it has passed while the clock was not stopped, or the clock stopped
 * after it.
 */
final class Breach {

  private Breach() {}

  static Expression of(Field due, Field stoppedAt) {
    Expression stopped = path(stoppedAt);
    Expression end =
        new Expression.Conditional(new Expression.IsEmpty(stopped), new Expression.Now(), stopped);
    return new Expression.Compare(Expression.Operator.GREATER, end, path(due));
  }

  private static Expression path(Field field) {
    return new Expression.Path(Expression.Root.RECORD, List.of(field));
  }
}
