package io.formwork.process.check;

import io.formwork.process.drawing.Drawing;
import io.formwork.process.drawing.DrawnEvent;
import io.formwork.process.drawing.DrawnFlow;
import io.formwork.process.drawing.DrawnNode;
import io.formwork.process.drawing.DrawnTimer;
import io.formwork.process.drawing.PlainDrawing;
import java.util.Optional;
import java.util.Set;

/** Whether the drawing consists of parts that run here. */
final class Vocabulary {

  private static final Set<String> KNOWN =
      Set.of(
          "startEvent",
          "endEvent",
          "boundaryEvent",
          "intermediateCatchEvent",
          "userTask",
          "serviceTask",
          "receiveTask",
          "exclusiveGateway",
          "inclusiveGateway",
          "parallelGateway",
          "eventBasedGateway",
          "subProcess");

  private final Drawing drawing;
  private final Findings findings;

  Vocabulary(Drawing drawing, Findings findings) {
    this.drawing = drawing;
    this.findings = findings;
  }

  void check() {
    drawing.nodes().forEach(this::node);
    for (DrawnFlow flow : drawing.flows()) {
      id(flow.id());
      ends(flow);
    }
  }

  private void node(DrawnNode node) {
    id(node.id());
    if (!KNOWN.contains(node.type())) {
      findings.error(
          node.id(),
          "Unsupported element",
          "A %s does not run here. What a process does stands in user tasks, service tasks, events and gateways."
              .formatted(node.type()));
      return;
    }
    node.event().ifPresent(event -> event(node, event));
    if (needsEvent(node) && node.event().isEmpty()) {
      findings.error(
          node.id(),
          "Event without a cause",
          "Say what it waits for: a timer, a message or a signal.");
    }
    if (node.type().equals("boundaryEvent")) {
      attached(node);
    }
  }

  private boolean needsEvent(DrawnNode node) {
    return switch (node.type()) {
      case "boundaryEvent", "intermediateCatchEvent" -> true;
      case "startEvent" -> startsByEvent(node);
      default -> false;
    };
  }

  private boolean startsByEvent(DrawnNode start) {
    return start.parent().flatMap(drawing::node).map(DrawnNode::byEvent).orElse(false);
  }

  private void event(DrawnNode node, DrawnEvent event) {
    switch (event) {
      case DrawnEvent.Timer(String text) -> timer(node, text);
      case DrawnEvent.Signal(String name) -> signal(node, name);
      case DrawnEvent.Terminate terminate -> {}
      case DrawnEvent.Other(String element) ->
          findings.error(
              node.id(),
              "Unsupported element",
              "A %s does not run here. Events are timers, messages and signals; an end may terminate."
                  .formatted(element));
    }
  }

  private void timer(DrawnNode node, String text) {
    if (node.type().equals("startEvent")) {
      findings.error(
          node.id(),
          "Unsupported element",
          "A process does not start by a timer. Let the binding say which event starts it.");
      return;
    }
    Optional<DrawnTimer> timer = DrawnTimer.parse(text);
    if (timer.isEmpty()) {
      findings.error(
          node.id(),
          "Unreadable duration",
          "\"%s\" is no duration. Write it as PT15M (15 minutes), PT4H, P1D, or R/PT15M to repeat it."
              .formatted(text));
      return;
    }
    boolean goesOn = node.type().equals("boundaryEvent") && !node.interrupting();
    if (timer.get().repeats() != 0 && !goesOn) {
      findings.error(
          node.id(),
          "Timer that cannot repeat",
          "Only a timer that does not interrupt its task can fire more than once.");
    }
  }

  private void signal(DrawnNode node, String name) {
    boolean catches = !node.type().equals("endEvent");
    boolean starts = node.type().equals("startEvent") && !startsByEvent(node);
    if (!catches || starts) {
      findings.error(
          node.id(),
          "Unsupported element",
          "Messages and signals are waited for, not sent, and the binding says what starts the process.");
    } else if (!PlainDrawing.isPlain(name)) {
      findings.error(
          node.id(),
          "Unnamed message",
          "The event refers to no message or signal with a name. Name it after the transition it waits for.");
    }
  }

  private void attached(DrawnNode event) {
    Optional<DrawnNode> activity = event.attachedTo().flatMap(drawing::node);
    boolean fits =
        activity
            .filter(node -> node.type().equals("userTask") || node.type().equals("subProcess"))
            .isPresent();
    if (!fits) {
      findings.error(
          event.id(),
          "Misplaced boundary event",
          "A boundary event sits on a user task or a subprocess; nothing else lasts long enough.");
    }
  }

  private void ends(DrawnFlow flow) {
    for (String end : new String[] {flow.source(), flow.target()}) {
      if (drawing.node(end).filter(node -> node.parent().equals(flow.parent())).isEmpty()) {
        findings.error(
            flow.id(),
            "Flow to nowhere",
            "The flow refers to \"%s\", which is not in the same process or subprocess."
                .formatted(end));
      }
    }
  }

  private void id(String id) {
    if (!PlainDrawing.isPlain(id)) {
      findings.error(
          id,
          "Unusable id",
          "\"%s\" is no id: a letter or _, then letters, digits, _, - and full stops."
              .formatted(id));
    }
  }
}
