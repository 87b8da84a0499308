package io.formwork.process.check;

import io.formwork.metadata.bpmn.Drawing.Flow;
import io.formwork.metadata.bpmn.Drawing.Node;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.process.drawing.DrawnTimer;
import io.formwork.process.drawing.PlainDrawing;
import io.formwork.process.drawing.ProcessDrawing;
import java.util.Optional;

/** Whether the engine runs what the parts of the drawing say. */
final class Vocabulary {

  private final ProcessDrawing drawing;
  private final Problems problems;

  Vocabulary(ProcessDrawing drawing, Problems problems) {
    this.drawing = drawing;
    this.problems = problems;
  }

  void check() {
    for (Node node : drawing.nodes()) {
      id(node.id(), node.span());
      node.event().ifPresent(event -> event(node, event));
      if (node.type().equals("boundaryEvent")) {
        attached(node);
      }
    }
    for (Flow flow : drawing.flows()) {
      id(flow.id(), flow.span());
      within(flow);
    }
  }

  private void event(Node node, String event) {
    switch (event) {
      case "timerEventDefinition" -> timer(node);
      case "messageEventDefinition", "signalEventDefinition" -> message(node);
      case "terminateEventDefinition" -> {}
      default ->
          problems.error(
              "Unsupported event",
              "A %s does not run here. Events are timers, messages and signals; an end may terminate."
                  .formatted(event),
              node.span());
    }
  }

  private void timer(Node node) {
    Optional<DrawnTimer> timer = ProcessDrawing.timer(node);
    if (node.type().equals("startEvent")) {
      problems.error(
          "Unsupported event",
          "A process does not start by a timer. Let the binding say which event starts it.",
          node.span());
    } else if (timer.isEmpty()) {
      problems.error(
          "Unreadable duration",
          "Write the duration as PT15M (15 minutes), PT4H, P1D, or R/PT15M to repeat it.",
          node.span());
    } else if (timer.get().repeats() != 0 && !goesOn(node)) {
      problems.error(
          "Timer that cannot repeat",
          "Only a timer that does not interrupt its task can fire more than once.",
          node.span());
    }
  }

  private static boolean goesOn(Node event) {
    return event.type().equals("boundaryEvent") && !event.isInterrupting();
  }

  private void message(Node node) {
    if (node.type().equals("endEvent")) {
      problems.error(
          "Unsupported event",
          "Messages and signals are waited for, not sent. A service task tells people.",
          node.span());
    } else if (!PlainDrawing.isPlain(drawing.signal(node).orElse("start"))) {
      problems.error(
          "Unnamed message",
          "The event refers to no message or signal with a name. Name it after the transition it waits for.",
          node.span());
    }
  }

  private void attached(Node event) {
    boolean lasts =
        drawing
            .attachedTo(event)
            .filter(node -> node.type().equals("userTask") || ProcessDrawing.isSubprocess(node))
            .isPresent();
    if (!lasts) {
      problems.error(
          "Misplaced boundary event",
          "A boundary event sits on a user task or a subprocess; nothing else lasts long enough.",
          event.span());
    }
  }

  private void within(Flow flow) {
    Optional<Node> from = drawing.drawing().node(flow.from());
    Optional<Node> to = drawing.drawing().node(flow.to());
    if (from.isPresent() && to.isPresent() && !from.get().parent().equals(to.get().parent())) {
      problems.error(
          "Flow across a border",
          "\"%s\" and \"%s\" are not in the same process or subprocess."
              .formatted(flow.from(), flow.to()),
          flow.span());
    }
  }

  private void id(String id, Span span) {
    if (!PlainDrawing.isPlain(id)) {
      problems.error(
          "Unusable id",
          "\"%s\" is no id: a letter or _, then letters, digits, _, - and full stops."
              .formatted(id),
          span);
    }
  }
}
