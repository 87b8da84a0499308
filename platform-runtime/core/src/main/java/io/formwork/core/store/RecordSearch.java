package io.formwork.core.store;

import io.formwork.core.record.Values;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.View;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;

/**
 * Lists and aggregates as SQL projections. Rights have been woven into the expressions by the
 * caller ({@code core.query.Query}); nothing else may call this.
 */
public interface RecordSearch {

  /** The rows in order; each holds the outputs by their keys, empty ones absent. */
  default List<Values> rows(Selection selection) {
    return rows(selection, List.of());
  }

  /**
   * The same, and of the records that each row mentions what is asked of them, under the mention's
   * keys. It is read of the rows that are answered, not of those that are put in order.
   */
  List<Values> rows(Selection selection, List<Mention> mentions);

  /**
   * Tells the rows one after another, all of one moment and few of them in memory, within the
   * running transaction. What the taker throws ends it.
   */
  void scan(Selection selection, Consumer<Values> taker);

  long count(ObjectType from, Optional<Expression> where, Environment environment);

  /**
   * How many rows there are, without looking at more than so many.
   *
   * @return at most {@code bound} and one more
   */
  long countUpTo(long bound, ObjectType from, Optional<Expression> where, Environment environment);

  /** How many rows the database expects by what it knows of the table, without looking at any. */
  long estimate(ObjectType from, Optional<Expression> where, Environment environment);

  /**
   * The words of what somebody typed, without those that are in every text; in basic letters, so
   * that nothing but letters and digits is in them.
   */
  List<String> words(String typed);

  /** The records in which the words weigh most, the best first. */
  List<Long> best(Ranking ranking);

  /**
   * One row a group, with the keys {@code by}, {@code split} (when asked for) and {@code value}.
   */
  List<Values> aggregate(Aggregation aggregation);

  /**
   * Several figures over groups of rows, in one statement; one row a group, with the keys of the
   * groups and of the figures.
   */
  List<Values> figures(Grouping grouping);

  /**
   * What expressions mean at this moment: the clock, and the values of every root and variable but
   * the record itself.
   *
   * @param constants answers paths that begin at {@code me}, {@code it} or {@code old}, and
   *     variables
   */
  record Environment(Instant now, java.time.ZoneId zone, Expression.Scope constants) {}

  /**
   * Which rows, which values of them, in which order. {@code id} is always added as the last key of
   * the order.
   *
   * @param after only what follows that place
   * @param offset so many of them are passed over
   */
  record Selection(
      ObjectType from,
      SequencedMap<String, Expression> outputs,
      Optional<Expression> where,
      List<Order> order,
      Optional<Place> after,
      long offset,
      int limit,
      Environment environment) {

    /** From the beginning. */
    public Selection(
        ObjectType from,
        SequencedMap<String, Expression> outputs,
        Optional<Expression> where,
        List<Order> order,
        long offset,
        int limit,
        Environment environment) {
      this(from, outputs, where, order, Optional.empty(), offset, limit, environment);
    }
  }

  /**
   * A record that a row leads to.
   *
   * @param by the output that is its id
   * @param outputs what is read of it
   */
  record Mention(String by, ObjectType type, SequencedMap<String, Expression> outputs) {

    /** Under which a row has that output. */
    public String key(String output) {
      return by + "/" + output;
    }
  }

  /**
   * A place in an order: that of a row with these values, whether or not it is still there.
   *
   * @param keys what each key of the order is worth there, without {@code id}; empty ones come last
   */
  record Place(List<Optional<Object>> keys, long id) {
    public Place {
      keys = List.copyOf(keys);
    }
  }

  /**
   * Which records are put in order by what is found in them.
   *
   * @param where what has been found
   * @param texts what they are judged by; where there are none, any will do
   * @param words any of these; the last one may be a beginning
   * @param byWords whether it is words that lead to them: one that is everywhere is then looked for
   *     among the newest, and whole words before those that begin so
   * @param most how many at most
   */
  record Ranking(
      ObjectType from,
      Expression where,
      List<Weighed> texts,
      List<String> words,
      boolean byWords,
      int most,
      Environment environment) {
    public Ranking {
      texts = List.copyOf(texts);
      words = List.copyOf(words);
    }
  }

  /** A text, and whether what is found there is worth more than elsewhere. */
  record Weighed(Expression text, boolean high) {}

  /** One key of an order; empty values come last whatever the direction. */
  record Order(Expression by, boolean descending) {}

  /**
   * Figures over groups of rows.
   *
   * @param by what rows are grouped by; none for one group of all
   * @param order keys of groups and figures; groups follow in their own order where it says nothing
   * @param limit so many groups at most
   */
  record Grouping(
      ObjectType from,
      Optional<Expression> where,
      List<Figure> figures,
      List<Group> by,
      List<Sorted> order,
      int limit,
      Environment environment) {
    public Grouping {
      figures = List.copyOf(figures);
      by = List.copyOf(by);
      order = List.copyOf(order);
    }
  }

  /**
   * What rows are grouped by.
   *
   * @param step for a date: {@code day}, {@code week}, {@code month}, {@code quarter} or {@code
   *     year}; the group is then the first day of it
   */
  record Group(String key, Expression by, Optional<String> step) {}

  /** By which group or figure. */
  record Sorted(String key, boolean descending) {}

  /** One figure of a group. */
  record Figure(String key, Calculation calculation) {}

  /** How a figure is calculated; empty values do not count. */
  sealed interface Calculation {

    /** How many rows there are. */
    record Rows() implements Calculation {}

    /** How many different values there are. */
    record Different(Expression of) implements Calculation {}

    record Sum(Expression of) implements Calculation {}

    /** With ten digits after the point, the rest cut off; of durations in whole microseconds. */
    record Average(Expression of) implements Calculation {}

    record Least(Expression of) implements Calculation {}

    record Most(Expression of) implements Calculation {}

    /** The first of the values, in their order, that this share of them does not exceed. */
    record Percentile(Expression of, BigDecimal share) implements Calculation {}
  }

  /**
   * A figure over groups of rows, in the order of {@code by}.
   *
   * @param of what is summed or averaged; empty for a count
   * @param by what rows are grouped by; empty for one group
   * @param step for a date: {@code day}, {@code week} or {@code month}, in the environment's zone;
   *     the group's key is then a LocalDate
   */
  record Aggregation(
      ObjectType from,
      Optional<Expression> where,
      View.Aggregate aggregate,
      Optional<Expression> of,
      Optional<Expression> by,
      Optional<String> step,
      Optional<Expression> split,
      Environment environment) {

    /** The same as one of several figures: all groups, in their own order. */
    public Grouping grouping() {
      List<Group> groups = new ArrayList<>();
      by.ifPresent(expression -> groups.add(new Group("by", expression, step)));
      split.ifPresent(expression -> groups.add(new Group("split", expression, Optional.empty())));
      Figure figure = new Figure("value", calculation());
      return new Grouping(
          from, where, List.of(figure), groups, List.of(), Integer.MAX_VALUE, environment);
    }

    private Calculation calculation() {
      Expression value = of.orElse(new Expression.Empty());
      return switch (aggregate) {
        case COUNT -> new Calculation.Rows();
        case SUM -> new Calculation.Sum(value);
        case AVERAGE -> new Calculation.Average(value);
        case MINIMUM -> new Calculation.Least(value);
        case MAXIMUM -> new Calculation.Most(value);
      };
    }
  }
}
