package io.formwork.process.drawing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A process as it is drawn: all its nodes and flows, those in subprocesses included. */
public record Drawing(String process, List<DrawnNode> nodes, List<DrawnFlow> flows) {

  public Drawing {
    nodes = List.copyOf(nodes);
    flows = List.copyOf(flows);
  }

  public Optional<DrawnNode> node(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
  }

  public List<DrawnFlow> outgoing(DrawnNode node) {
    return flows.stream().filter(flow -> flow.source().equals(node.id())).toList();
  }

  public List<DrawnFlow> incoming(DrawnNode node) {
    return flows.stream().filter(flow -> flow.target().equals(node.id())).toList();
  }

  /** The nodes directly inside of a subprocess, or at the top. */
  public List<DrawnNode> inside(Optional<String> parent) {
    return nodes.stream().filter(node -> node.parent().equals(parent)).toList();
  }

  /** The transitions that some node waits for. */
  public Set<String> signals() {
    return nodes.stream()
        .flatMap(node -> node.signal().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The timers by the id of their event, in a fixed order. */
  public Map<String, DrawnTimer> timers() {
    Map<String, DrawnTimer> timers = new LinkedHashMap<>();
    nodes.stream()
        .sorted(Comparator.comparing(DrawnNode::id))
        .forEach(node -> node.timer().ifPresent(timer -> timers.put(node.id(), timer)));
    return timers;
  }
}
