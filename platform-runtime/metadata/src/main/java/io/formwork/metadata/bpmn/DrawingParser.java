package io.formwork.metadata.bpmn;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.expression.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One walk over the elements of a drawing. */
final class DrawingParser {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

  /** The nodes that the platform runs. */
  private static final Set<String> NODES =
      Set.of(
          "startEvent",
          "endEvent",
          "userTask",
          "serviceTask",
          "receiveTask",
          "exclusiveGateway",
          "inclusiveGateway",
          "parallelGateway",
          "eventBasedGateway",
          "boundaryEvent",
          "intermediateCatchEvent",
          "subProcess");

  /** What may stand among them and means nothing to a run. */
  private static final Set<String> SILENT =
      Set.of(
          "documentation",
          "extensionElements",
          "laneSet",
          "textAnnotation",
          "association",
          "group",
          "incoming",
          "outgoing");

  private final XMLStreamReader xml;
  private final XmlPlaces places;
  private final Consumer<Diagnostic> problems;
  private final List<NodeDraft> nodes = new ArrayList<>();
  private final List<Drawing.Flow> flows = new ArrayList<>();
  private final Map<String, Source> messages = new HashMap<>();
  private final Deque<NodeDraft> open = new ArrayDeque<>();
  private Optional<Source> process = Optional.empty();
  private Optional<String> otherNamespace = Optional.empty();

  DrawingParser(XMLStreamReader xml, XmlPlaces places, Consumer<Diagnostic> problems) {
    this.xml = xml;
    this.places = places;
    this.problems = problems;
  }

  Optional<Drawing> parse() throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && BPMN.equals(xml.getNamespaceURI())) {
        start(xml.getLocalName());
      } else if (event == XMLStreamConstants.START_ELEMENT && otherNamespace.isEmpty()) {
        otherNamespace = Optional.of(Optional.ofNullable(xml.getNamespaceURI()).orElse(""));
      } else if (event == XMLStreamConstants.END_ELEMENT && isOpen(xml.getLocalName())) {
        open.pop();
      }
    }
    if (process.isEmpty()) {
      problems.accept(Diagnostic.error("No process", noProcess(), places.first("definitions")));
    }
    return process.map(id ->
        new Drawing(
            id.text(), nodes.stream().map(n -> n.complete(messages)).toList(), flows, id.span()));
  }

  private String noProcess() {
    return otherNamespace
        .filter(namespace -> nodes.isEmpty())
        .map(namespace ->
            "The file draws no BPMN 2.0 process: its elements are of \"%s\", those of BPMN 2.0 of \"%s\"."
                .formatted(namespace, BPMN))
        .orElse("The file draws no process: an element \"process\" with an id is missing.");
  }

  private boolean isOpen(String element) {
    NodeDraft innermost = open.peek();
    return innermost != null && innermost.type.equals(element);
  }

  private void start(String element) throws XMLStreamException {
    switch (element) {
      case "process" -> process();
      case "message", "signal" ->
          attribute("id").ifPresent(id -> name().ifPresent(n -> messages.put(id, n)));
      case "sequenceFlow" -> flow();
      case "timeDuration", "timeCycle" -> timer();
      default -> {
        if (element.endsWith("EventDefinition")) {
          ifOpen(node -> event(node, element));
        } else {
          other(element);
        }
      }
    }
  }

  private void event(NodeDraft node, String element) {
    node.event = Optional.of(element);
    node.messageRef = attribute("messageRef").or(() -> attribute("signalRef"));
  }

  private void process() {
    if (process.isPresent()) {
      problems.accept(Diagnostic.error("Several processes", "A file draws one process.", tag()));
    }
    String id = attribute("id").orElse("");
    if (id.isBlank()) {
      String detail = "The process needs an id: the name of the file, without its ending.";
      problems.accept(Diagnostic.error("Missing id", detail, tag()));
    }
    process = Optional.of(places.attribute(end(), "id", id));
  }

  private void other(String element) {
    boolean among = process.isPresent() && (open.isEmpty() || isOpen("subProcess"));
    if (NODES.contains(element) && process.isPresent()) {
      node(element);
    } else if (among && looksLikeANode(element) && !SILENT.contains(element)) {
      String detail =
          "The platform does not run \"%s\". It runs user, service and receive tasks, gateways, timers, messages, signals and sub-processes."
              .formatted(element);
      problems.accept(Diagnostic.error("Element not supported", detail, tag()));
    }
  }

  private static boolean looksLikeANode(String element) {
    return element.endsWith("ask")
        || element.endsWith("Gateway")
        || element.endsWith("Event")
        || element.endsWith("Activity")
        || element.endsWith("rocess")
        || element.endsWith("transaction");
  }

  private void node(String element) {
    NodeDraft node = new NodeDraft(element, attribute("id").orElse(""), tag());
    node.name = name();
    node.parent = Optional.ofNullable(open.peek()).map(parent -> parent.id);
    node.attachedTo = attribute("attachedToRef");
    node.defaultFlow = attribute("default");
    node.messageRef = attribute("messageRef");
    node.isInterrupting =
        !attribute("cancelActivity").equals(Optional.of("false"))
            && !attribute("isInterrupting").equals(Optional.of("false"));
    node.isEventTriggered = attribute("triggeredByEvent").orElse("false").equals("true");
    nodes.add(node);
    open.push(node);
  }

  private void timer() throws XMLStreamException {
    int end = end();
    Source duration = places.content(end, xml.getElementText());
    ifOpen(node -> node.timer = Optional.of(duration));
  }

  private void flow() throws XMLStreamException {
    String id = attribute("id").orElse("");
    String from = attribute("sourceRef").orElse("");
    String to = attribute("targetRef").orElse("");
    Span tag = tag();
    flows.add(new Drawing.Flow(id, from, to, condition(), tag));
  }

  private Optional<Source> condition() throws XMLStreamException {
    Optional<Source> condition = Optional.empty();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("sequenceFlow")) {
        return condition;
      }
      if (event == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("conditionExpression")) {
        int end = end();
        condition = Optional.of(places.content(end, xml.getElementText()));
      }
    }
    return condition;
  }

  private void ifOpen(Consumer<NodeDraft> change) {
    NodeDraft node = open.peek();
    if (node != null) {
      change.accept(node);
    }
  }

  private Optional<Source> name() {
    return attribute("name")
        .filter(name -> !name.isBlank())
        .map(name -> places.attribute(end(), "name", name));
  }

  private Optional<String> attribute(String name) {
    return Optional.ofNullable(xml.getAttributeValue(null, name));
  }

  private Span tag() {
    return places.tag(end());
  }

  private int end() {
    return xml.getLocation().getCharacterOffset();
  }
}
