package io.formwork.metadata.expression;

import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves an expression about a record to where that record is reached from: a computed field of the
 * assignee, asked of the ticket.
 */
public final class Rebase {

  private final Root root;
  private final List<Field> relations;

  private Rebase(Root root, List<Field> relations) {
    this.root = root;
    this.relations = relations;
  }

  /**
   * The expression about the record at the end of {@code relations}, which begin at {@code root};
   * empty where there is no such record.
   */
  public static Expression onto(Root root, List<Field> relations, Expression expression) {
    Expression moved = new Rebase(root, relations).move(expression);
    boolean itself = relations.isEmpty() || moved instanceof Path;
    return itself
        ? moved
        : new Expression.Conditional(
            new Expression.IsEmpty(new Path(root, relations)), new Expression.Empty(), moved);
  }

  private Expression move(Expression expression) {
    return expression instanceof Path path && path.root() == Root.RECORD
        ? moved(path)
        : Rebuilt.of(expression, this::move);
  }

  private Path moved(Path path) {
    List<Field> steps = new ArrayList<>(relations);
    steps.addAll(path.steps());
    return new Path(root, steps);
  }
}
