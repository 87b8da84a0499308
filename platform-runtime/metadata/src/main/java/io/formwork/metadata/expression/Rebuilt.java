package io.formwork.metadata.expression;

import java.util.List;
import java.util.function.UnaryOperator;

/** Rebuilds expressions part by part. */
public final class Rebuilt {

  private Rebuilt() {}

  /**
   * The same expression with each of its direct parts as the function gives it. One without parts
   * stays as it is; whoever replaces those looks at them before.
   */
  public static Expression of(Expression expression, UnaryOperator<Expression> part) {
    return switch (expression) {
      case Expression.Path path -> path;
      case Expression.Constant constant -> constant;
      case Expression.Empty empty -> empty;
      case Expression.Variable variable -> variable;
      case Expression.SettingValue setting -> setting;
      case Expression.Now now -> now;
      case Expression.Today today -> today;
      case Expression.ListOf list -> new Expression.ListOf(each(list.items(), part));
      case Expression.Not not -> new Expression.Not(part.apply(not.operand()));
      case Expression.And and ->
          new Expression.And(part.apply(and.left()), part.apply(and.right()));
      case Expression.Or or -> new Expression.Or(part.apply(or.left()), part.apply(or.right()));
      case Expression.Compare c ->
          new Expression.Compare(c.operator(), part.apply(c.left()), part.apply(c.right()));
      case Expression.IsEmpty test -> new Expression.IsEmpty(part.apply(test.operand()));
      case Expression.In in -> new Expression.In(part.apply(in.element()), part.apply(in.list()));
      case Expression.Arithmetic a ->
          new Expression.Arithmetic(a.operation(), part.apply(a.left()), part.apply(a.right()));
      case Expression.Conditional c ->
          new Expression.Conditional(
              part.apply(c.condition()), part.apply(c.then()), part.apply(c.otherwise()));
      case Expression.Call call ->
          new Expression.Call(call.function(), each(call.arguments(), part));
    };
  }

  private static List<Expression> each(List<Expression> parts, UnaryOperator<Expression> part) {
    return parts.stream().map(part).toList();
  }
}
