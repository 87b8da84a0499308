package io.formwork.persistence.query;

import io.formwork.metadata.expression.Evaluator;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Constant;
import io.formwork.metadata.expression.Rebuilt;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Calculates what of an expression is known without a row. PostgreSQL does it too, but in the
 * definition of a column before it has settled how texts are compared there, and then it refuses
 * {@code lower('Final')} for want of a collation.
 */
final class KnownParts {

  private static final Expression FALSE = new Constant(false);
  private static final Expression TRUE = new Constant(true);

  private final Evaluator evaluator;

  /**
   * @param zone in which dates and times of day are taken
   */
  KnownParts(ZoneId zone) {
    this.evaluator = new Evaluator(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), zone);
  }

  /** The same expression, known parts replaced by what they are worth. */
  Expression calculated(Expression expression) {
    Expression inner = Rebuilt.of(expression, this::calculated);
    return switch (inner) {
      case Constant constant -> constant;
      case Expression.Empty empty -> empty;
      case Expression.Path path -> path;
      case Expression.Variable variable -> variable;
      case Expression.SettingValue setting -> setting;
      case Expression.Now now -> now;
      case Expression.Today today -> today;
      case Expression.ListOf list -> list;
      case Expression.Conditional choice when isKnown(choice.condition()) ->
          holds(choice.condition()) ? choice.then() : choice.otherwise();
      case Expression.Conditional choice -> choice;
      case Expression.And and -> isFalse(and.left()) || isFalse(and.right()) ? FALSE : worth(and);
      case Expression.Or or -> holds(or.left()) || holds(or.right()) ? TRUE : worth(or);
      case Expression.Not not -> worth(not);
      case Expression.IsEmpty test -> worth(test);
      case Expression.Compare compare ->
          isEmpty(compare.left()) || isEmpty(compare.right()) ? FALSE : worth(compare);
      case Expression.In in -> in(in);
      case Expression.Arithmetic sum ->
          isEmpty(sum.left()) || isEmpty(sum.right()) ? new Expression.Empty() : worth(sum);
      case Expression.Call call -> call(call);
    };
  }

  /** Items that are known are compared here, the others are left. */
  private Expression in(Expression.In in) {
    if (isEmpty(in.element())) {
      return FALSE;
    }
    if (!(in.list() instanceof Expression.ListOf(List<Expression> items))
        || !isKnown(in.element())) {
      return in;
    }
    List<Expression> known = items.stream().filter(KnownParts::isKnown).toList();
    List<Expression> left = items.stream().filter(item -> !isKnown(item)).toList();
    Expression found = worth(new Expression.In(in.element(), new Expression.ListOf(known)));
    return found.equals(TRUE) || left.isEmpty()
        ? found
        : new Expression.In(in.element(), new Expression.ListOf(left));
  }

  private Expression call(Expression.Call call) {
    boolean lacks = call.arguments().stream().anyMatch(KnownParts::isEmpty);
    return lacks && call.function() != Expression.Function.COUNT
        ? new Expression.Empty()
        : worth(call);
  }

  /** What it is worth, when all its parts are known. */
  private Expression worth(Expression expression) {
    boolean[] known = {true};
    Expression same =
        Rebuilt.of(
            expression,
            part -> {
              known[0] &= isKnown(part);
              return part;
            });
    return known[0] ? value(same) : same;
  }

  private Expression value(Expression expression) {
    Optional<Object> value = evaluator.value(expression, RowExpression.NOTHING);
    return value.<Expression>map(Constant::new).orElseGet(Expression.Empty::new);
  }

  private static boolean isKnown(Expression expression) {
    return expression instanceof Constant
        || isEmpty(expression)
        || (expression instanceof Expression.ListOf(List<Expression> items)
            && items.stream().allMatch(KnownParts::isKnown));
  }

  private static boolean isEmpty(Expression expression) {
    return expression instanceof Expression.Empty;
  }

  private static boolean holds(Expression condition) {
    return condition.equals(TRUE);
  }

  private static boolean isFalse(Expression condition) {
    return isKnown(condition) && !holds(condition);
  }
}
