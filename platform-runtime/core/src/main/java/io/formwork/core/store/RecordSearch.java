package io.formwork.core.store;

import io.formwork.core.record.Values;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.View;
import java.time.Instant;
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
  List<Values> rows(Selection selection);

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
   * One row a group, with the keys {@code by}, {@code split} (when asked for) and {@code value}.
   */
  List<Values> aggregate(Aggregation aggregation);

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
   * A place in an order: that of a row with these values, whether or not it is still there.
   *
   * @param keys what each key of the order is worth there, without {@code id}; empty ones come last
   */
  record Place(List<Optional<Object>> keys, long id) {
    public Place {
      keys = List.copyOf(keys);
    }
  }

  /** One key of an order; empty values come last whatever the direction. */
  record Order(Expression by, boolean descending) {}

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
      Environment environment) {}
}
