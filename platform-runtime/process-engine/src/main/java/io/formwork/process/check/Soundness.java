package io.formwork.process.check;

import io.formwork.process.drawing.Drawing;
import io.formwork.process.drawing.DrawnFlow;
import io.formwork.process.drawing.DrawnNode;
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

  private final Drawing drawing;
  private final Findings findings;

  Soundness(Drawing drawing, Findings findings) {
    this.drawing = drawing;
    this.findings = findings;
  }

  void check() {
    container(Optional.empty());
    drawing.nodes().stream()
        .filter(node -> node.type().equals("subProcess"))
        .forEach(subprocess -> container(Optional.of(subprocess.id())));
    drawing.nodes().stream().filter(DrawnNode::isGateway).forEach(this::gateway);
    drawing.nodes().forEach(this::restless);
  }

  private void container(Optional<String> parent) {
    List<DrawnNode> inside = drawing.inside(parent);
    List<DrawnNode> starts = ofType(inside, "startEvent");
    if (starts.size() != 1) {
      findings.error(
          parent.orElse(drawing.process()),
          "One start expected",
          "There are %d start events where one is needed.".formatted(starts.size()));
      return;
    }
    Set<DrawnNode> reached = closure(starts, this::next);
    Set<DrawnNode> ending = closure(ofType(inside, "endEvent"), this::previous);
    for (DrawnNode node : inside) {
      if (!node.byEvent() && !reached.contains(node)) {
        findings.error(
            node.id(),
            "Unreachable element",
            "No way leads from the start to \"%s\".".formatted(node.id()));
      } else if (!node.byEvent() && !ending.contains(node)) {
        findings.error(
            node.id(),
            "No way to an end",
            "No way leads from \"%s\" to an end event.".formatted(node.id()));
      }
    }
  }

  private void gateway(DrawnNode gateway) {
    List<DrawnFlow> outgoing = drawing.outgoing(gateway);
    int incoming = drawing.incoming(gateway).size();
    boolean decides =
        gateway.type().equals("exclusiveGateway") || gateway.type().equals("inclusiveGateway");
    if (outgoing.size() < 2 && incoming < 2) {
      findings.error(
          gateway.id(),
          "Needless gateway",
          "One flow comes in and one goes out. Leave the gateway out.");
    } else if (outgoing.size() > 1 && incoming > 1 && !gateway.type().equals("exclusiveGateway")) {
      findings.error(
          gateway.id(),
          "Gateway of two minds",
          "It both joins and splits. Draw one gateway that joins and another that splits.");
    } else if (decides && outgoing.size() > 1) {
      outgoing.stream()
          .filter(flow -> !flow.conditional())
          .filter(flow -> !gateway.defaultFlow().equals(Optional.of(flow.id())))
          .forEach(this::undecided);
    }
  }

  private void undecided(DrawnFlow flow) {
    findings.error(
        flow.id(),
        "Flow without a condition",
        "Give the flow a condition, or make it the default of its gateway.");
  }

  /** A loop on which an instance never rests would never end within its transaction. */
  private void restless(DrawnNode node) {
    if (node.waits() || node.type().equals("subProcess")) {
      return;
    }
    Set<DrawnNode> onwards = closure(following(node).toList(), this::following);
    if (onwards.contains(node)) {
      findings.error(
          node.id(),
          "Loop without a rest",
          "From \"%s\" a way leads back to it on which nobody is waited for.".formatted(node.id()));
    }
  }

  private Stream<DrawnNode> following(DrawnNode node) {
    return next(node).filter(this::passes);
  }

  private boolean passes(DrawnNode node) {
    return !node.waits()
        && !node.type().equals("subProcess")
        && !node.type().equals("boundaryEvent");
  }

  private Stream<DrawnNode> next(DrawnNode node) {
    Stream<DrawnNode> onBorder =
        drawing.nodes().stream().filter(other -> other.attachedTo().equals(Optional.of(node.id())));
    return Stream.concat(
        drawing.outgoing(node).stream().flatMap(flow -> drawing.node(flow.target()).stream()),
        onBorder);
  }

  private Stream<DrawnNode> previous(DrawnNode node) {
    return Stream.concat(
        drawing.incoming(node).stream().flatMap(flow -> drawing.node(flow.source()).stream()),
        node.attachedTo().flatMap(drawing::node).stream());
  }

  private static List<DrawnNode> ofType(List<DrawnNode> nodes, String type) {
    return nodes.stream().filter(node -> node.type().equals(type)).toList();
  }

  private static Set<DrawnNode> closure(
      List<DrawnNode> from, Function<DrawnNode, Stream<DrawnNode>> step) {
    Set<DrawnNode> seen = new HashSet<>(from);
    Deque<DrawnNode> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      step.apply(open.pop()).filter(seen::add).forEach(open::push);
    }
    return seen;
  }
}
