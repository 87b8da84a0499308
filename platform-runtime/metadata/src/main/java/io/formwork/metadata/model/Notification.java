package io.formwork.metadata.model;

import io.formwork.metadata.expression.Expression;
import java.util.List;
import java.util.Optional;

/**
 * What is told to whom when something happens.
 *
 * @param when a condition on the record, {@code old} included
 * @param to who is told
 */
public record Notification(
    String name,
    String object,
    Event event,
    Optional<Expression> when,
    List<Recipient> to,
    LocalTemplate subject,
    LocalTemplate body) {

  public Notification {
    to = List.copyOf(to);
  }

  /** What happened. */
  public sealed interface Event {

    record Created() implements Event {}

    record Updated() implements Event {}

    /** A transition of the object was taken. */
    record Taken(String transition) implements Event {}

    /**
     * A task of a process about the object was opened; its candidates or assignee are {@link
     * Recipient.TaskHolders}.
     */
    record TaskOpened(String process, String node) implements Event {}

    /** Only a service task sends it. */
    record ByProcess() implements Event {}
  }

  /** Who is told. */
  public sealed interface Recipient {

    /** The user in a field of the record. */
    record InField(FieldPath path) implements Recipient {}

    /** Everybody who has the role. */
    record InRole(String role) implements Recipient {}

    /** The assignee of the opened task, or everybody who may claim it. */
    record TaskHolders() implements Recipient {}
  }
}
