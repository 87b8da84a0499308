package io.formwork.core.query;

import io.formwork.core.actor.Actor;
import io.formwork.core.query.Total.Precision;
import io.formwork.core.store.RecordSearch;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Counts rows. What the database expects is made of what it knows of all rows of a table; so it is
 * told only to those who may see all rows and everything that they ask of them.
 */
final class Totals {

  private static final long BOUND = 10_000;
  private static final MathContext TWO_DIGITS = new MathContext(2);

  private final Narrowing narrowing;
  private final RecordSearch search;
  private final ReadEnvironment environment;

  Totals(Narrowing narrowing, RecordSearch search, ReadEnvironment environment) {
    this.narrowing = narrowing;
    this.search = search;
    this.environment = environment;
  }

  long exactly(Actor actor, ObjectType type, ListRequest request, Action action) {
    return search.count(type, narrowing.of(actor, type, request, action), environment.of(actor));
  }

  Total about(Actor actor, ObjectType type, ListRequest request) {
    Optional<Expression> where = narrowing.of(actor, type, request, Action.READ);
    RecordSearch.Environment now = environment.of(actor);
    long counted = search.countUpTo(BOUND, type, where, now);
    if (counted <= BOUND) {
      return new Total(counted, Precision.EXACT);
    }
    if (!narrowing.hidesNothing(actor, type, request)) {
      return new Total(BOUND, Precision.MORE_THAN);
    }
    long expected = Math.max(counted, search.estimate(type, where, now));
    return new Total(rounded(expected), Precision.ABOUT);
  }

  private static long rounded(long rows) {
    return BigDecimal.valueOf(rows).round(TWO_DIGITS).longValue();
  }
}
