package io.formwork.metadata.bpmn;

import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.expression.Source;
import java.util.List;
import java.util.Optional;

/**
 * A BPMN process as it was drawn.
 *
 * @param id of the process element
 * @param nodes those of sub-processes included
 */
public record Drawing(String id, List<Node> nodes, List<Flow> flows, Span span) {

  public Drawing {
    nodes = List.copyOf(nodes);
    flows = List.copyOf(flows);
  }

  /**
   * A node.
   *
   * @param type the element's local name: {@code userTask}, {@code boundaryEvent}, ...
   * @param name what is written beside or in it
   * @param parent the sub-process it stands in
   * @param attachedTo of a boundary event: the node on whose edge it sits
   * @param defaultFlow of a gateway: the way when no condition holds
   * @param event of an event: the element that says what it waits for or does, such as {@code
   *     timerEventDefinition}
   * @param message the name of the message or signal it waits for
   * @param timer the duration of its timer, {@code PT15M}, or {@code R3/PT15M} to repeat it
   * @param isInterrupting of an event: whether what it happens to is cancelled
   * @param isEventTriggered of a sub-process: whether an event starts it, not a flow
   */
  public record Node(
      String id,
      String type,
      Optional<Source> name,
      Optional<String> parent,
      Optional<String> attachedTo,
      Optional<String> defaultFlow,
      Optional<String> event,
      Optional<Source> message,
      Optional<Source> timer,
      boolean isInterrupting,
      boolean isEventTriggered,
      Span span) {}

  /** An arrow, with the condition under which it is taken. */
  public record Flow(String id, String from, String to, Optional<Source> condition, Span span) {}

  public Optional<Node> node(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
  }

  public List<Flow> from(String node) {
    return flows.stream().filter(flow -> flow.from().equals(node)).toList();
  }

  public List<Flow> to(String node) {
    return flows.stream().filter(flow -> flow.to().equals(node)).toList();
  }
}
