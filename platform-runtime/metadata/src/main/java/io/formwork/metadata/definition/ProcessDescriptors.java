package io.formwork.metadata.definition;

import static io.formwork.metadata.definition.Key.required;
import static io.formwork.metadata.definition.Shape.expression;
import static io.formwork.metadata.definition.Shape.named;
import static io.formwork.metadata.definition.Shape.oneOrMore;
import static io.formwork.metadata.definition.Shape.reference;
import static io.formwork.metadata.definition.Shape.text;

/** Bindings of processes, by what the node of the drawing is, and notifications. */
public final class ProcessDescriptors {

  static final Descriptor PROCESS =
      Descriptor.of(
          "a process",
          required("process", text()),
          Key.of("title", text()),
          required("about", reference("an object")),
          required("starts", text()),
          Key.of("nodes", named(new Shape.Open("the keys of a node"))));

  /** The keys of a user task. */
  public static final Descriptor TASK =
      Descriptor.of(
          "a task",
          Key.of("title", text()),
          Key.of("role", reference("a role")),
          Key.of("assignee", expression()),
          required("form", reference("a form")),
          Key.of("in_state", reference("a state")),
          required("outcomes", oneOrMore(reference("a transition"))));

  /** The keys of a timer. */
  public static final Descriptor TIMER =
      Descriptor.of("a timer", Key.of("calendar", reference("a calendar")));

  /** The keys of a service task. */
  public static final Descriptor SERVICE =
      Descriptor.of(
          "a service task",
          Key.of("assign", reference("a field")),
          Key.of("strategy", reference("a strategy")),
          Key.of("on", reference("a relation")),
          Key.of("set", named(expression())),
          Key.of("takes", reference("a transition")),
          Key.of("notify", oneOrMore(reference("a notification"))));

  static final Descriptor NOTIFICATION =
      Descriptor.of(
          "a notification",
          required("notification", text()),
          required("event", text()),
          Key.of("object", reference("an object")),
          Key.of("when", expression()),
          required("to", oneOrMore(text())),
          required("subject", text()),
          required("body", text()));

  private ProcessDescriptors() {}
}
