package io.formwork.process.drawing;

import static io.formwork.process.drawing.DrawingXml.children;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** Takes from a BPMN file what means something to a running process. */
public final class DrawingReader {

  private final Map<String, String> signals = new HashMap<>();
  private final List<DrawnNode> nodes = new ArrayList<>();
  private final List<DrawnFlow> flows = new ArrayList<>();

  private DrawingReader() {}

  /** Reads the process of that id, or the only one in the file. */
  public static Drawing read(String bpmn, String process) throws UnreadableDrawing {
    return new DrawingReader().definitions(DrawingXml.read(bpmn), process);
  }

  private Drawing definitions(Element definitions, String process) throws UnreadableDrawing {
    List<Element> processes = new ArrayList<>();
    for (Element element : children(definitions)) {
      switch (element.getLocalName()) {
        case "process" -> processes.add(element);
        case "signal", "message" -> signals.put(attribute(element, "id"), nameOf(element));
        default -> {}
      }
    }
    container(chosen(processes, process), Optional.empty());
    return new Drawing(process, nodes, flows);
  }

  private static Element chosen(List<Element> processes, String process) throws UnreadableDrawing {
    if (processes.size() == 1) {
      return processes.getFirst();
    }
    return processes.stream()
        .filter(element -> attribute(element, "id").equals(process))
        .findFirst()
        .orElseThrow(() -> new UnreadableDrawing("There is no process \"" + process + "\" in it"));
  }

  private void container(Element container, Optional<String> parent) {
    for (Element element : children(container)) {
      String type = element.getLocalName();
      if (type.equals("sequenceFlow")) {
        flows.add(flow(element, parent));
      } else if (isNode(type)) {
        nodes.add(node(element, parent));
        container(element, Optional.of(attribute(element, "id")));
      }
    }
  }

  private static boolean isNode(String type) {
    return switch (type) {
      case "task", "callActivity", "subProcess", "adHocSubProcess", "transaction" -> true;
      default -> type.endsWith("Task") || type.endsWith("Event") || type.endsWith("Gateway");
    };
  }

  private DrawnNode node(Element element, Optional<String> parent) {
    return new DrawnNode(
        attribute(element, "id"),
        element.getLocalName(),
        parent,
        optional(element, "attachedToRef"),
        !attribute(element, "cancelActivity").equals("false")
            && !attribute(element, "isInterrupting").equals("false"),
        attribute(element, "triggeredByEvent").equals("true"),
        optional(element, "default"),
        event(element));
  }

  private static DrawnFlow flow(Element element, Optional<String> parent) {
    boolean conditional =
        children(element).stream()
            .anyMatch(child -> child.getLocalName().equals("conditionExpression"));
    return new DrawnFlow(
        attribute(element, "id"),
        attribute(element, "sourceRef"),
        attribute(element, "targetRef"),
        parent,
        conditional);
  }

  private Optional<DrawnEvent> event(Element element) {
    if (element.getLocalName().equals("receiveTask")) {
      return Optional.of(new DrawnEvent.Signal(signalOf(element, "messageRef")));
    }
    return children(element).stream()
        .filter(child -> child.getLocalName().endsWith("EventDefinition"))
        .findFirst()
        .map(this::eventOf);
  }

  private DrawnEvent eventOf(Element definition) {
    return switch (definition.getLocalName()) {
      case "timerEventDefinition" -> new DrawnEvent.Timer(timer(definition));
      case "signalEventDefinition" -> new DrawnEvent.Signal(signalOf(definition, "signalRef"));
      case "messageEventDefinition" -> new DrawnEvent.Signal(signalOf(definition, "messageRef"));
      case "terminateEventDefinition" -> new DrawnEvent.Terminate();
      default -> new DrawnEvent.Other(definition.getLocalName());
    };
  }

  private static String timer(Element definition) {
    return children(definition).stream()
        .findFirst()
        .map(expression -> expression.getTextContent().strip())
        .orElse("");
  }

  private String signalOf(Element element, String reference) {
    String id = attribute(element, reference);
    return signals.getOrDefault(id.substring(id.indexOf(':') + 1), "");
  }

  private static String nameOf(Element element) {
    return optional(element, "name").orElseGet(() -> attribute(element, "id"));
  }

  private static String attribute(Element element, String name) {
    return element.getAttribute(name).strip();
  }

  private static Optional<String> optional(Element element, String name) {
    return Optional.of(attribute(element, name)).filter(value -> !value.isEmpty());
  }
}
