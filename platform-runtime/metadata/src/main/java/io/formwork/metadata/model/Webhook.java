package io.formwork.metadata.model;

import io.formwork.metadata.expression.Expression;
import java.util.List;
import java.util.Optional;

/**
 * What another program is told when something happens.
 *
 * @param events of each of them it is told
 * @param when a condition on the record, {@code old} included
 * @param to the address: a constant, or the value of a setting
 * @param reader the role with whose rights the record is read for it
 * @param fields what is told of the record, as far as the role may read it
 * @param secret the name by which the server knows what signs it
 */
public record Webhook(
    String name,
    String object,
    List<Event> events,
    Optional<Expression> when,
    Expression to,
    String reader,
    List<Field> fields,
    String secret) {

  public Webhook {
    events = List.copyOf(events);
    fields = List.copyOf(fields);
  }

  /** What happens to a record. */
  public sealed interface Event {

    /** The event in one word, as it stands behind the object: {@code created}. */
    String word();

    record Created() implements Event {
      @Override
      public String word() {
        return "created";
      }
    }

    record Updated() implements Event {
      @Override
      public String word() {
        return "updated";
      }
    }

    /** A transition of the object was taken. */
    record Taken(String transition) implements Event {
      @Override
      public String word() {
        return transition;
      }
    }

    record Deleted() implements Event {
      @Override
      public String word() {
        return "deleted";
      }
    }

    /** A deleted record is there again. */
    record Restored() implements Event {
      @Override
      public String word() {
        return "restored";
      }
    }
  }
}
