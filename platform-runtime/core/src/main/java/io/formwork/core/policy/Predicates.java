package io.formwork.core.policy;

import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Predicates as expressions: joined with what is always or never true left out, and moved along
 * relations.
 */
public final class Predicates {

  public static final Expression ALWAYS = new Expression.Constant(true);
  public static final Expression NEVER = new Expression.Constant(false);

  private Predicates() {}

  public static Expression and(Expression left, Expression right) {
    if (left.equals(ALWAYS) || right.equals(NEVER) || left.equals(right)) {
      return right;
    }
    return right.equals(ALWAYS) || left.equals(NEVER) ? left : new Expression.And(left, right);
  }

  public static Expression or(Expression left, Expression right) {
    if (left.equals(NEVER) || right.equals(ALWAYS) || left.equals(right)) {
      return right;
    }
    return right.equals(NEVER) || left.equals(ALWAYS) ? left : new Expression.Or(left, right);
  }

  public static Expression any(Collection<Expression> predicates) {
    return predicates.stream().reduce(NEVER, Predicates::or);
  }

  public static Expression all(Collection<Expression> predicates) {
    return predicates.stream().reduce(ALWAYS, Predicates::and);
  }

  /** The predicate about a related record, said of the record that the relation begins at. */
  public static Expression along(List<Field> relation, Expression predicate) {
    if (relation.isEmpty()) {
      return predicate;
    }
    return PathMapping.map(
        predicate, path -> path.root() == Expression.Root.RECORD ? prefixed(relation, path) : path);
  }

  private static Expression prefixed(List<Field> relation, Expression.Path path) {
    List<Field> steps = new ArrayList<>(relation);
    steps.addAll(path.steps());
    return new Expression.Path(Expression.Root.RECORD, steps);
  }

  /** Replaces every path of an expression. */
  public static Expression mapPaths(
      Expression expression, Function<Expression.Path, Expression> mapping) {
    return PathMapping.map(expression, mapping);
  }
}
