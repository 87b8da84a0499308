package io.formwork.metadata.definition;

import static io.formwork.metadata.definition.Key.TITLE;
import static io.formwork.metadata.definition.Key.required;
import static io.formwork.metadata.definition.Shape.expression;
import static io.formwork.metadata.definition.Shape.named;
import static io.formwork.metadata.definition.Shape.oneOrMore;
import static io.formwork.metadata.definition.Shape.reference;
import static io.formwork.metadata.definition.Shape.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Bindings of processes, by what the node of the drawing is, and notifications. */
public final class ProcessDescriptors {

  /** The keys of a user task. */
  public static final Descriptor TASK =
      Descriptor.of(
          "a task",
          Key.of("title", text(), "What the task is called. Left out, the name in the drawing."),
          Key.of("role", reference("a role"), "The role whose people may claim and complete it."),
          Key.of("assignee", expression(), "Whose task it is at once."),
          required(
              "form",
              reference("a form"),
              "The form it is done in. The open task grants its holder the fields that the "
                  + "form writes."),
          Key.of(
              "in_state",
              reference("a state"),
              "The state that the record is in while the task is open."),
          required(
              "outcomes",
              oneOrMore(reference("a transition")),
              "The transitions that complete it, as buttons."));

  /** The keys of a timer. */
  public static final Descriptor TIMER =
      Descriptor.of(
          "a timer",
          Key.of(
              "calendar",
              reference("a calendar"),
              "The calendar its time counts in. Left out, that of the app."));

  /** The keys of a service task. */
  public static final Descriptor SERVICE =
      Descriptor.of(
          "a service task",
          Key.of(
              "assign",
              reference("a field"),
              "The field that gets somebody whom the strategy finds."),
          Key.of(
              "strategy",
              reference("a strategy"),
              "How somebody is found. When nobody is, the task does nothing."),
          Key.of(
              "on",
              reference("a relation"),
              "The related record that `set` and `takes` speak of, instead of the record "
                  + "itself."),
          Key.of(
              "set",
              named(expression()),
              "Fields that are written: field to an expression, `null` empties it."),
          Key.of(
              "takes",
              reference("a transition"),
              "The transition that is taken afterwards; with `assign` only when somebody "
                  + "was found."),
          Key.of("notify", oneOrMore(reference("a notification")), "Notifications that are sent."));

  /** The keys of a node by what is drawn, in the order in which the reference explains them. */
  static final SequencedMap<String, Descriptor> NODES = nodes();

  static final Descriptor PROCESS =
      Descriptor.of(
          "a process",
          required(
              "process",
              text(),
              "The name of the process, of this file and of the drawing beside it."),
          TITLE,
          required(
              "about",
              reference("an object"),
              "The object for whose records it runs, one instance a record."),
          required(
              "starts",
              text(),
              "What starts it: `ticket.created`, or the name of a transition as in "
                  + "`ticket.reopen`."),
          Key.of(
              "nodes",
              named(new Shape.Open("the keys of a node", nodeShapes())),
              "The id of each node in the drawing to what the node means here."));

  static final Descriptor NOTIFICATION =
      Descriptor.of(
          "a notification",
          required("notification", text(), "The name of the notification, and of the file."),
          required(
              "event",
              text(),
              "What sets it off: `ticket.created`, `ticket.updated`, "
                  + "`ticket.<transition>`, `task.<process>.<node>`, or `by_process`."),
          Key.of(
              "object",
              reference("an object"),
              "The object it is about, where the event does not say: with `by_process`."),
          Key.of(
              "when",
              expression(),
              "The condition on the record, and on `old`, the record before."),
          required(
              "to",
              oneOrMore(text()),
              "Who is told: paths to people, `role.<name>`, `task_holders`."),
          required("subject", text(), "The subject, with expressions in braces."),
          required("body", text(), "The text, with expressions in braces."));

  private ProcessDescriptors() {}

  private static List<Shape> nodeShapes() {
    return NODES.values().stream().map(Shape::keys).toList();
  }

  private static SequencedMap<String, Descriptor> nodes() {
    SequencedMap<String, Descriptor> nodes = new LinkedHashMap<>();
    nodes.put("user task", TASK);
    nodes.put("timer event", TIMER);
    nodes.put("service task", SERVICE);
    return nodes;
  }
}
