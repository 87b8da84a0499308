package io.formwork.persistence.query;

import io.formwork.core.store.RecordSearch.Calculation;
import io.formwork.core.store.RecordSearch.Environment;
import io.formwork.core.store.RecordSearch.Figure;
import io.formwork.core.store.RecordSearch.Group;
import io.formwork.core.store.RecordSearch.Grouping;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Call;
import io.formwork.metadata.expression.Expression.Compare;
import io.formwork.metadata.expression.Expression.Conditional;
import io.formwork.metadata.expression.Expression.Constant;
import io.formwork.metadata.expression.Expression.Empty;
import io.formwork.metadata.expression.Expression.Operator;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What dashboards and programs ask, with the rights of somebody in it: conditions and masks as
 * policies make them.
 */
record RandomFigures(ObjectType ticket, Random random, Environment environment) {

  Grouping any() {
    List<Figure> figures = new ArrayList<>();
    for (int number = random.nextInt(3); number >= 0; number--) {
      figures.add(new Figure("figure" + number, calculation()));
    }
    List<Group> groups = new ArrayList<>();
    for (int number = random.nextInt(3); number > 0; number--) {
      groups.add(group("group" + number));
    }
    Optional<Expression> where =
        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(condition(3));
    return new Grouping(ticket, where, figures, groups, List.of(), 1_000, environment);
  }

  private Calculation calculation() {
    return switch (random.nextInt(9)) {
      case 0, 1, 2 -> new Calculation.Rows();
      case 3, 4 -> new Calculation.Sum(masked(path(one("amount", "rating", "limit"))));
      case 5 -> new Calculation.Average(masked(path(one("amount", "rating", "limit"))));
      case 6 -> new Calculation.Least(masked(path(one("rating", "wanted_on", "amount"))));
      case 7 -> new Calculation.Most(masked(path(one("rating", "wanted_on", "criticality"))));
      default -> new Calculation.Different(masked(path(one("rating", "status", "parent"))));
    };
  }

  private Group group(String key) {
    return random.nextInt(3) == 0
        ? new Group(
            key,
            masked(path(one("created_at", "wanted_on"))),
            Optional.of(one("day", "week", "month", "quarter", "year")))
        : new Group(
            key,
            masked(
                random.nextInt(4) == 0
                    ? path("parent", one("criticality", "urgent", "status_kind"))
                    : path(
                        one("criticality", "status", "status_kind", "urgent", "parent", "rating"))),
            Optional.empty());
  }

  /** Readable in some groups only, as a grant with a condition makes it. */
  private Expression masked(Expression value) {
    return switch (random.nextInt(12)) {
      case 0 -> new Empty();
      case 1, 2, 3 -> new Conditional(condition(1), value, new Empty());
      default -> value;
    };
  }

  private Expression condition(int depth) {
    if (depth > 0) {
      switch (random.nextInt(5)) {
        case 0 -> {
          return new Expression.And(condition(depth - 1), condition(depth - 1));
        }
        case 1 -> {
          return new Expression.Or(condition(depth - 1), condition(depth - 1));
        }
        case 2 -> {
          return new Expression.Not(condition(depth - 1));
        }
        default -> {}
      }
    }
    return leaf();
  }

  private Expression leaf() {
    return switch (random.nextInt(10)) {
      case 0 -> new Compare(Operator.EQUAL, path("criticality"), new Constant(one("low", "high")));
      case 1 -> new Expression.In(path("status"), list("solved", "in_work"));
      case 2 ->
          new Compare(
              Operator.NOT_EQUAL, path("status_kind"), new Constant(one("final", "active")));
      case 3 -> path("urgent");
      case 4 -> new Expression.IsEmpty(masked(path(one("created_at", "rating", "parent"))));
      case 5, 6 -> new Compare(edge(), masked(path("created_at")), new Constant(moment()));
      case 7 ->
          random.nextBoolean()
              ? new Compare(edge(), path("wanted_on"), new Constant(day()))
              : new Compare(
                  edge(),
                  path("created_at"),
                  new Call(Expression.Function.START_OF_DAY, List.of(new Constant(day()))));
      case 8 ->
          new Compare(
              Operator.EQUAL,
              new Call(Expression.Function.DATE, List.of(path("created_at"))),
              new Constant(day()));
      default ->
          random.nextInt(4) == 0
              ? new Compare(Operator.EQUAL, path("subject"), new Constant("жук"))
              : new Compare(Operator.GREATER, path("parent", "rating"), new Constant(1L));
    };
  }

  private Operator edge() {
    List<Operator> all = List.of(Operator.values());
    if (random.nextInt(5) == 0) {
      return all.get(random.nextInt(all.size()));
    }
    return random.nextBoolean() ? Operator.LESS : Operator.GREATER_OR_EQUAL;
  }

  private LocalDate day() {
    return LocalDate.of(2026, 2, 20).plusDays(random.nextInt(20));
  }

  /**
   * Mostly midnight in the zone, where a summary by days can tell; sometimes a moment beside it.
   */
  private Instant moment() {
    ZoneId zone = environment.zone();
    Instant midnight = day().atTime(LocalTime.MIDNIGHT).atZone(zone).toInstant();
    return random.nextInt(4) == 0 ? midnight.plusSeconds(random.nextInt(3) - 1) : midnight;
  }

  private Path path(String... fields) {
    return new Path(Root.RECORD, Arrays.stream(fields).<Field>map(ticket::field).toList());
  }

  private static Expression list(String... words) {
    return new Expression.ListOf(Arrays.stream(words).<Expression>map(Constant::new).toList());
  }

  private String one(String... words) {
    return words[random.nextInt(words.length)];
  }

  /** A number with the digits of its column. */
  static BigDecimal amount(Random random) {
    return BigDecimal.valueOf(random.nextLong(-10_000, 10_000), 2);
  }
}
