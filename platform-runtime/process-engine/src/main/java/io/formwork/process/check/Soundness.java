package io.formwork.process.check;

import io.formwork.metadata.bpmn.Drawing.Node;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.process.drawing.ProcessDrawing;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether every instance can get everywhere, and from everywhere to an end. */
final class Soundness {

  private final ProcessDrawing drawing;
  private final Problems problems;

  Soundness(ProcessDrawing drawing, Problems problems) {
    this.drawing = drawing;
    this.problems = problems;
  }

  void check() {
    container(Optional.empty());
    drawing.nodes().stream()
        .filter(ProcessDrawing::isSubprocess)
        .forEach(subprocess -> container(Optional.of(subprocess)));
    drawing.nodes().stream().filter(ProcessDrawing::isGateway).forEach(this::gateway);
    drawing.nodes().forEach(this::restless);
  }

  private void container(Optional<Node> parent) {
    List<Node> inside = drawing.inside(parent);
    Set<Node> reached = closure(ofType(inside, "startEvent"), this::next);
    Set<Node> ending = closure(ofType(inside, "endEvent"), this::previous);
    for (Node node : inside) {
      if (node.isEventTriggered()) {
        continue;
      }
      if (!reached.contains(node)) {
        problems.error(
            "Unreachable element",
            "No way leads from the start to \"%s\".".formatted(node.id()),
            node.span());
      } else if (!ending.contains(node)) {
        problems.error(
            "No way to an end",
            "No way leads from \"%s\" to an end event.".formatted(node.id()),
            node.span());
      }
    }
  }

  private void gateway(Node gateway) {
    int outgoing = drawing.outgoing(gateway).size();
    int incoming = drawing.incoming(gateway).size();
    if (outgoing < 2 && incoming < 2) {
      problems.error(
          "Needless gateway",
          "One flow comes in and one goes out. Leave the gateway out.",
          gateway.span());
    } else if (outgoing > 1 && incoming > 1 && !gateway.type().equals("exclusiveGateway")) {
      problems.error(
          "Gateway of two minds",
          "It both joins and splits. Draw one gateway that joins and another that splits.",
          gateway.span());
    }
  }

  /** A loop on which an instance never rests would never end within its transaction. */
  private void restless(Node node) {
    if (!passes(node)) {
      return;
    }
    if (closure(following(node).toList(), this::following).contains(node)) {
      problems.error(
          "Loop without a rest",
          "From \"%s\" a way leads back to it on which nobody is waited for.".formatted(node.id()),
          node.span());
    }
  }

  private Stream<Node> following(Node node) {
    return next(node).filter(Soundness::passes);
  }

  private static boolean passes(Node node) {
    return !ProcessDrawing.waits(node)
        && !ProcessDrawing.isSubprocess(node)
        && !node.type().equals("boundaryEvent");
  }

  private Stream<Node> next(Node node) {
    return Stream.concat(
        drawing.outgoing(node).stream().flatMap(flow -> drawing.drawing().node(flow.to()).stream()),
        drawing.boundary(node));
  }

  private Stream<Node> previous(Node node) {
    return Stream.concat(
        drawing.incoming(node).stream()
            .flatMap(flow -> drawing.drawing().node(flow.from()).stream()),
        drawing.attachedTo(node).stream());
  }

  private static List<Node> ofType(List<Node> nodes, String type) {
    return nodes.stream().filter(node -> node.type().equals(type)).toList();
  }

  private static Set<Node> closure(List<Node> from, Function<Node, Stream<Node>> step) {
    Set<Node> seen = new HashSet<>(from);
    Deque<Node> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      step.apply(open.pop()).filter(seen::add).forEach(open::push);
    }
    return seen;
  }
}
