package io.formwork.core.policy;

import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.And;
import io.formwork.metadata.expression.Expression.Arithmetic;
import io.formwork.metadata.expression.Expression.Call;
import io.formwork.metadata.expression.Expression.Compare;
import io.formwork.metadata.expression.Expression.Conditional;
import io.formwork.metadata.expression.Expression.Constant;
import io.formwork.metadata.expression.Expression.Empty;
import io.formwork.metadata.expression.Expression.In;
import io.formwork.metadata.expression.Expression.IsEmpty;
import io.formwork.metadata.expression.Expression.ListOf;
import io.formwork.metadata.expression.Expression.Not;
import io.formwork.metadata.expression.Expression.Now;
import io.formwork.metadata.expression.Expression.Or;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.SettingValue;
import io.formwork.metadata.expression.Expression.Today;
import io.formwork.metadata.expression.Expression.Variable;
import java.util.List;
import java.util.function.Function;

/** Rebuilds an expression with other paths. */
final class PathMapping {

  private PathMapping() {}

  static Expression map(Expression expression, Function<Path, Expression> mapping) {
    return switch (expression) {
      case Path path -> mapping.apply(path);
      case Constant constant -> constant;
      case Empty empty -> empty;
      case Variable variable -> variable;
      case SettingValue setting -> setting;
      case Now now -> now;
      case Today today -> today;
      case Not(Expression operand) -> new Not(map(operand, mapping));
      case IsEmpty(Expression operand) -> new IsEmpty(map(operand, mapping));
      case And(Expression left, Expression right) ->
          new And(map(left, mapping), map(right, mapping));
      case Or(Expression left, Expression right) -> new Or(map(left, mapping), map(right, mapping));
      case In(Expression element, Expression list) ->
          new In(map(element, mapping), map(list, mapping));
      case Compare compare ->
          new Compare(
              compare.operator(), map(compare.left(), mapping), map(compare.right(), mapping));
      case Arithmetic sum ->
          new Arithmetic(sum.operation(), map(sum.left(), mapping), map(sum.right(), mapping));
      case Conditional(Expression condition, Expression then, Expression otherwise) ->
          new Conditional(map(condition, mapping), map(then, mapping), map(otherwise, mapping));
      case ListOf list -> new ListOf(mapAll(list.items(), mapping));
      case Call call -> new Call(call.function(), mapAll(call.arguments(), mapping));
    };
  }

  private static List<Expression> mapAll(
      List<Expression> expressions, Function<Path, Expression> mapping) {
    return expressions.stream().map(expression -> map(expression, mapping)).toList();
  }
}
