package io.formwork.metadata.model;

import io.formwork.metadata.expression.Expression;
import java.util.List;

/**
 * How somebody is chosen (G8, G14).
 *
 * @param of the object of the candidates, usually {@code user}
 * @param where who is a candidate, whose fields are written bare; the record that somebody is
 *     looked for is reached as {@code record.field}
 * @param attempts tried in order, the first that names somebody wins
 * @param ties how equal candidates are ordered
 */
public record Strategy(
    String name, Label title, String of, Expression where, List<Attempt> attempts, List<Tie> ties) {

  public Strategy {
    attempts = List.copyOf(attempts);
    ties = List.copyOf(ties);
  }

  /** One way to choose. */
  public sealed interface Attempt {

    /**
     * The candidate with the fewest records of {@code object} that satisfy {@code where}, in which
     * bare names are fields of the counted record and {@code it} is the candidate.
     */
    record LeastLoaded(String object, Expression where) implements Attempt {}
  }

  /** How equal candidates are ordered. */
  public sealed interface Tie {

    /**
     * Who was longest ago put into the field that is being filled, by the journal; never comes
     * first.
     */
    record AssignedLongestAgo() implements Tie {}

    /** By a field of the candidate, ascending. */
    record ByField(Field field) implements Tie {}
  }
}
