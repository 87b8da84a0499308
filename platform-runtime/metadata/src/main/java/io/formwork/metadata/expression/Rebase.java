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
    return switch (expression) {
      case Path path -> path.root() == Root.RECORD ? moved(path) : path;
      case Expression.Constant constant -> constant;
      case Expression.Empty empty -> empty;
      case Expression.Variable variable -> variable;
      case Expression.SettingValue setting -> setting;
      case Expression.Now now -> now;
      case Expression.Today today -> today;
      case Expression.ListOf list -> new Expression.ListOf(moveAll(list.items()));
      case Expression.Not not -> new Expression.Not(move(not.operand()));
      case Expression.And and -> new Expression.And(move(and.left()), move(and.right()));
      case Expression.Or or -> new Expression.Or(move(or.left()), move(or.right()));
      case Expression.Compare c ->
          new Expression.Compare(c.operator(), move(c.left()), move(c.right()));
      case Expression.IsEmpty test -> new Expression.IsEmpty(move(test.operand()));
      case Expression.In in -> new Expression.In(move(in.element()), move(in.list()));
      case Expression.Arithmetic a ->
          new Expression.Arithmetic(a.operation(), move(a.left()), move(a.right()));
      case Expression.Conditional c ->
          new Expression.Conditional(move(c.condition()), move(c.then()), move(c.otherwise()));
      case Expression.Call call -> new Expression.Call(call.function(), moveAll(call.arguments()));
    };
  }

  private List<Expression> moveAll(List<Expression> expressions) {
    return expressions.stream().map(this::move).toList();
  }

  private Path moved(Path path) {
    List<Field> steps = new ArrayList<>(relations);
    steps.addAll(path.steps());
    return new Path(root, steps);
  }
}
