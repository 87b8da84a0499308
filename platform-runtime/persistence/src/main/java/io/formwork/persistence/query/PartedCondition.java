package io.formwork.persistence.query;

import io.formwork.core.policy.Predicates;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.And;
import io.formwork.metadata.expression.Expression.Not;
import io.formwork.metadata.expression.Expression.Or;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A condition in two parts that no record meets both of: those of my team, and those of nobody in
 * my team that are mine. Figures that add up may then be read of each part where it is cheapest.
 *
 * @param near what few and wide groups know
 * @param far what is left
 */
record PartedCondition(Expression near, Expression far) {

  /**
   * Parts the first alternatives of which some are known, where all else that must hold is known.
   *
   * @param known whether wide groups know what is asked there
   */
  static Optional<PartedCondition> of(Expression condition, Predicate<Expression> known) {
    List<Expression> all = new ArrayList<>();
    conjuncts(condition, all);
    List<Expression> unknown = all.stream().filter(known.negate()).toList();
    if (unknown.size() != 1) {
      return Optional.empty();
    }
    List<Expression> ways = new ArrayList<>();
    alternatives(unknown.getFirst(), ways);
    List<Expression> near = ways.stream().filter(known).toList();
    List<Expression> far = ways.stream().filter(known.negate()).toList();
    if (near.isEmpty()) {
      return Optional.empty();
    }
    all.remove(unknown.getFirst());
    Expression rest = Predicates.all(all);
    Expression here = Predicates.and(rest, Predicates.any(near));
    Expression there =
        Predicates.and(rest, Predicates.and(Predicates.any(far), new Not(Predicates.any(near))));
    return Optional.of(new PartedCondition(here, there));
  }

  private static void conjuncts(Expression condition, List<Expression> all) {
    if (condition instanceof And(Expression left, Expression right)) {
      conjuncts(left, all);
      conjuncts(right, all);
    } else {
      all.add(condition);
    }
  }

  private static void alternatives(Expression condition, List<Expression> ways) {
    if (condition instanceof Or(Expression left, Expression right)) {
      alternatives(left, ways);
      alternatives(right, ways);
    } else {
      ways.add(condition);
    }
  }
}
