package io.formwork.metadata.expression;

import io.formwork.metadata.expression.Expression.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates expressions in memory. What each part means, empties and overflows included, is fixed
 * in {@code docs/expressions.md}; SQL gives the same answers.
 */
public final class Evaluator {

  private final Clock clock;
  private final ZoneId zone;

  /**
   * Reads the clock once for each evaluation.
   *
   * @param zone the application's time zone, in which {@code today} and {@code date(x)} are taken
   */
  public Evaluator(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /** The value, or nothing when it is empty. */
  public Optional<Object> value(Expression expression, Scope scope) {
    return Optional.ofNullable(new Evaluation(scope, now()).value(expression));
  }

  /** Whether the condition is true; an empty condition is not. */
  public boolean holds(Expression condition, Scope scope) {
    return new Evaluation(scope, now()).holds(condition);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private final class Evaluation {

    private final Scope scope;
    private final Instant now;

    Evaluation(Scope scope, Instant now) {
      this.scope = scope;
      this.now = now;
    }

    boolean holds(Expression condition) {
      return Boolean.TRUE.equals(value(condition));
    }

    @Nullable Object value(Expression expression) {
      return switch (expression) {
        case Expression.Constant constant -> constant.value();
        case Expression.Empty empty -> null;
        case Expression.Path path -> scope.value(path);
        case Expression.Variable variable -> scope.variable(variable.name());
        case Expression.SettingValue read -> scope.setting(read.setting());
        case Expression.Now asked -> now;
        case Expression.Today asked -> now.atZone(zone).toLocalDate();
        case Expression.ListOf list -> values(list.items());
        case Expression.Not not -> !holds(not.operand());
        case Expression.And and -> holds(and.left()) && holds(and.right());
        case Expression.Or or -> holds(or.left()) || holds(or.right());
        case Expression.Compare compare -> compare(compare);
        case Expression.IsEmpty test -> isEmpty(value(test.operand()));
        case Expression.In in -> isIn(value(in.element()), value(in.list()));
        case Expression.Arithmetic arithmetic -> arithmetic(arithmetic);
        case Expression.Conditional choice ->
            value(holds(choice.condition()) ? choice.then() : choice.otherwise());
        case Expression.Call call -> call(call);
      };
    }

    /** An empty item equals nothing, so it is left out. */
    private List<Object> values(List<Expression> items) {
      return items.stream().map(this::value).filter(Objects::nonNull).map(v -> (Object) v).toList();
    }

    private boolean compare(Expression.Compare compare) {
      Object left = value(compare.left());
      Object right = value(compare.right());
      return left != null && right != null && Values.holds(compare.operator(), left, right);
    }

    private @Nullable Object arithmetic(Expression.Arithmetic arithmetic) {
      Object left = value(arithmetic.left());
      Object right = value(arithmetic.right());
      return left == null || right == null
          ? null
          : Arithmetics.result(arithmetic.operation(), left, right).orElse(null);
    }

    private @Nullable Object call(Expression.Call call) {
      List<Object> arguments = values(call.arguments());
      boolean complete = arguments.size() == call.arguments().size();
      if (!complete && call.function() == Expression.Function.COUNT) {
        return 0L;
      }
      return complete ? Calls.result(call.function(), arguments, zone).orElse(null) : null;
    }
  }

  private static boolean isEmpty(@Nullable Object value) {
    return value == null || (value instanceof List<?> list && list.isEmpty());
  }

  private static boolean isIn(@Nullable Object element, @Nullable Object list) {
    return element != null
        && list instanceof List<?> items
        && items.stream().anyMatch(item -> Values.equal(element, item));
  }
}
