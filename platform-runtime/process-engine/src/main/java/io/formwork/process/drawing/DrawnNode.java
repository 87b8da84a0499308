package io.formwork.process.drawing;

import java.util.Optional;

/**
 * A node of a drawing.
 *
 * @param type the local name of the BPMN element
 * @param parent the subprocess it stands in; empty at the top
 * @param attachedTo the activity on whose border a boundary event sits
 * @param interrupting whether an event that happens cancels what it is attached to
 * @param byEvent whether a subprocess is started by its own event
 * @param defaultFlow the flow that is taken when no condition holds
 */
public record DrawnNode(
    String id,
    String type,
    Optional<String> parent,
    Optional<String> attachedTo,
    boolean interrupting,
    boolean byEvent,
    Optional<String> defaultFlow,
    Optional<DrawnEvent> event) {

  public boolean isGateway() {
    return type.endsWith("Gateway");
  }

  /** Whether an instance rests here until somebody or something comes. */
  public boolean waits() {
    return switch (type) {
      case "userTask", "receiveTask", "intermediateCatchEvent" -> true;
      default -> false;
    };
  }

  /** The timer of this event, when it is one and can be read. */
  public Optional<DrawnTimer> timer() {
    return event
        .filter(DrawnEvent.Timer.class::isInstance)
        .map(DrawnEvent.Timer.class::cast)
        .flatMap(timer -> DrawnTimer.parse(timer.text()));
  }

  /** The transition that this event waits for, when it waits for one. */
  public Optional<String> signal() {
    return event
        .filter(DrawnEvent.Signal.class::isInstance)
        .map(DrawnEvent.Signal.class::cast)
        .map(DrawnEvent.Signal::name);
  }
}
