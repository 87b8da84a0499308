package io.formwork.metadata.check;

import io.formwork.metadata.bpmn.Drawing;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.resolve.Resolved;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A drawing begins, ends, and leaves nothing hanging: every node can be come to and gone from. */
final class DrawingsAreConnected implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    for (Drawing drawing : application.drawings().values()) {
      ids(drawing, problems);
      ends(drawing, Optional.empty(), problems);
      drawing.flows().forEach(flow -> flow(drawing, flow, problems));
      drawing.nodes().forEach(node -> node(drawing, node, problems));
    }
  }

  private static void ids(Drawing drawing, Problems problems) {
    Set<String> known = new HashSet<>();
    for (Drawing.Node node : drawing.nodes()) {
      if (node.id().isEmpty() || !known.add(node.id())) {
        problems.error(
            "Duplicate id", "Every node of a drawing has an id of its own.", node.span());
      }
    }
  }

  /** The process, and each sub-process, has one beginning and at least one end. */
  private static void ends(Drawing drawing, Optional<Drawing.Node> within, Problems problems) {
    Optional<String> parent = within.map(Drawing.Node::id);
    long starts = count(drawing, parent, "startEvent");
    var span = within.map(Drawing.Node::span).orElse(drawing.span());
    if (starts != 1) {
      problems.error(
          "No single start",
          "A process has one start event, and this has %d.".formatted(starts),
          span);
    }
    if (count(drawing, parent, "endEvent") == 0) {
      problems.error("No end", "The process has no end event.", span);
    }
    drawing.nodes().stream()
        .filter(node -> node.type().equals("subProcess") && node.parent().equals(parent))
        .forEach(node -> ends(drawing, Optional.of(node), problems));
  }

  private static long count(Drawing drawing, Optional<String> parent, String type) {
    return drawing.nodes().stream()
        .filter(node -> node.type().equals(type) && node.parent().equals(parent))
        .count();
  }

  private static void flow(Drawing drawing, Drawing.Flow flow, Problems problems) {
    for (String end : new String[] {flow.from(), flow.to()}) {
      if (drawing.node(end).isEmpty()) {
        problems.error(
            "Unknown node", "The drawing has no node \"%s\".".formatted(end), flow.span());
      }
    }
  }

  private static void node(Drawing drawing, Drawing.Node node, Problems problems) {
    boolean begins = node.type().equals("startEvent") || node.type().equals("boundaryEvent");
    boolean ends = node.type().equals("endEvent");
    if (!begins && !node.isEventTriggered() && drawing.to(node.id()).isEmpty()) {
      problems.error(
          "Nothing leads to it", "No arrow leads to \"%s\".".formatted(node.id()), node.span());
    }
    if (!ends && !node.isEventTriggered() && drawing.from(node.id()).isEmpty()) {
      problems.error("Leads nowhere", "No arrow leaves \"%s\".".formatted(node.id()), node.span());
    }
    node.attachedTo()
        .filter(host -> drawing.node(host).isEmpty())
        .ifPresent(host ->
            problems.error(
                "Unknown node",
                "The drawing has no node \"%s\" to sit on.".formatted(host),
                node.span()));
  }
}
