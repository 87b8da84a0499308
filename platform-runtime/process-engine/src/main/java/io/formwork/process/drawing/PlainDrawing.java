package io.formwork.process.drawing;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a drawing as the engine is to read it: ids, flows and events and nothing else.
 *
 * <p>The engine evaluates {@code #{...}} in names, signals and durations with a language that can
 * run anything, wants directions on gateways and data associations on messages. So names stay
 * outside, durations are written anew, ids and signals are held to plain words, messages become
 * signals and gateways are turned the way their flows go.
 */
public final class PlainDrawing {

  /** The variable that holds the number of the record. */
  public static final String RECORD = "record";

  /** The variable that holds the last task's outcome. */
  public static final String OUTCOME = "outcome";

  /** The name under which the engine looks for who does service tasks. */
  public static final String SERVICE = "Service Task";

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");

  private final Drawing drawing;
  private final XMLStreamWriter xml;

  private PlainDrawing(Drawing drawing, XMLStreamWriter xml) {
    this.drawing = drawing;
    this.xml = xml;
  }

  /** The drawing as XML; it has been checked, so what cannot be written is a bug. */
  public static String of(Drawing drawing) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new PlainDrawing(drawing, xml).write();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Cannot write the drawing of " + drawing.process(), e);
    }
    return text.toString();
  }

  /** Whether the engine can be given that id or name. */
  public static boolean isPlain(String word) {
    return WORD.matcher(word).matches();
  }

  private void write() throws XMLStreamException {
    xml.writeStartDocument();
    xml.writeStartElement("definitions");
    xml.writeDefaultNamespace(BPMN);
    for (String signal : Set.copyOf(drawing.signals())) {
      element("signal", "id", "signal_" + word(signal), "name", signal);
      xml.writeEndElement();
    }
    element("process", "id", word(drawing.process()), "name", drawing.process());
    variable(RECORD);
    variable(OUTCOME);
    container(Optional.empty());
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void variable(String name) throws XMLStreamException {
    element("property", "id", name, "name", name);
    xml.writeEndElement();
  }

  private void container(Optional<String> parent) throws XMLStreamException {
    for (DrawnNode node : drawing.inside(parent)) {
      node(node);
    }
    for (DrawnFlow flow : drawing.flows()) {
      if (flow.parent().equals(parent)) {
        flow(flow);
      }
    }
  }

  private void node(DrawnNode node) throws XMLStreamException {
    String element = node.type().equals("receiveTask") ? "intermediateCatchEvent" : node.type();
    element(element, "id", word(node.id()), "name", node.id());
    switch (node.type()) {
      case "serviceTask" -> xml.writeAttribute("taskName", SERVICE);
      case "startEvent" -> xml.writeAttribute("isInterrupting", "" + node.interrupting());
      case "subProcess" -> xml.writeAttribute("triggeredByEvent", "" + node.byEvent());
      case "boundaryEvent" -> {
        xml.writeAttribute("attachedToRef", word(node.attachedTo().orElse("")));
        xml.writeAttribute("cancelActivity", "" + node.interrupting());
      }
      case "exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway" ->
          gateway(node);
      default -> {}
    }
    if (node.event().isPresent()) {
      event(node, node.event().get());
    }
    container(Optional.of(node.id()));
    xml.writeEndElement();
  }

  private void gateway(DrawnNode node) throws XMLStreamException {
    List<DrawnFlow> outgoing = drawing.outgoing(node);
    boolean joins = outgoing.size() < 2 && drawing.incoming(node).size() > 1;
    xml.writeAttribute("gatewayDirection", joins ? "Converging" : "Diverging");
    if (node.defaultFlow().isPresent()) {
      xml.writeAttribute("default", word(node.defaultFlow().get()));
    }
  }

  private void event(DrawnNode node, DrawnEvent event) throws XMLStreamException {
    switch (event) {
      case DrawnEvent.Timer timer -> timer(node);
      case DrawnEvent.Signal(String name) -> {
        element("signalEventDefinition", "signalRef", "signal_" + word(name));
        xml.writeEndElement();
      }
      case DrawnEvent.Terminate terminate -> {
        element("terminateEventDefinition", "scope", endsAll(node) ? "process" : "container");
        xml.writeEndElement();
      }
      case DrawnEvent.Other(String element) ->
          throw new IllegalStateException(element + " of " + node.id() + " cannot run");
    }
  }

  /** In an embedded subprocess only that is ended; an event subprocess stands for the whole. */
  private boolean endsAll(DrawnNode node) {
    return node.parent().flatMap(drawing::node).map(DrawnNode::byEvent).orElse(true);
  }

  /** Repetitions are not the engine's affair: to it every timer fires once. */
  private void timer(DrawnNode node) throws XMLStreamException {
    element("timerEventDefinition");
    element("timeDuration");
    xml.writeCharacters(node.timer().orElseThrow().after().toString());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void flow(DrawnFlow flow) throws XMLStreamException {
    element(
        "sequenceFlow",
        "id",
        word(flow.id()),
        "sourceRef",
        word(flow.source()),
        "targetRef",
        word(flow.target()));
    if (flow.conditional()) {
      element("conditionExpression");
      xml.writeCharacters(flow.id());
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void element(String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }

  private static String word(String word) {
    if (!isPlain(word)) {
      throw new IllegalStateException("\"" + word + "\" is not an id the engine may be given");
    }
    return word;
  }
}
