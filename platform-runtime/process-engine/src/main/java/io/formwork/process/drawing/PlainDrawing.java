package io.formwork.process.drawing;

import io.formwork.metadata.bpmn.Drawing.Flow;
import io.formwork.metadata.bpmn.Drawing.Node;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
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

  private final ProcessDrawing drawing;
  private final XMLStreamWriter xml;

  private PlainDrawing(ProcessDrawing drawing, XMLStreamWriter xml) {
    this.drawing = drawing;
    this.xml = xml;
  }

  /** The drawing as XML; it has been checked, so what cannot be written is a bug. */
  public static String of(ProcessDrawing drawing) {
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
    for (String signal : new TreeSet<>(drawing.signals())) {
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

  private void container(Optional<Node> parent) throws XMLStreamException {
    List<Node> inside = drawing.inside(parent);
    for (Node node : inside) {
      node(node);
    }
    for (Node node : inside) {
      for (Flow flow : drawing.outgoing(node)) {
        flow(flow);
      }
    }
  }

  private void node(Node node) throws XMLStreamException {
    String element = node.type().equals("receiveTask") ? "intermediateCatchEvent" : node.type();
    element(element, "id", word(node.id()), "name", node.id());
    switch (node.type()) {
      case "serviceTask" -> xml.writeAttribute("taskName", SERVICE);
      case "startEvent" -> xml.writeAttribute("isInterrupting", "" + node.isInterrupting());
      case "subProcess" -> xml.writeAttribute("triggeredByEvent", "" + node.isEventTriggered());
      case "boundaryEvent" -> {
        xml.writeAttribute("attachedToRef", word(node.attachedTo().orElse("")));
        xml.writeAttribute("cancelActivity", "" + node.isInterrupting());
      }
      case "exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway" ->
          gateway(node);
      default -> {}
    }
    event(node);
    container(Optional.of(node));
    xml.writeEndElement();
  }

  private void gateway(Node node) throws XMLStreamException {
    boolean joins = drawing.outgoing(node).size() < 2 && drawing.incoming(node).size() > 1;
    xml.writeAttribute("gatewayDirection", joins ? "Converging" : "Diverging");
    if (node.defaultFlow().isPresent()) {
      xml.writeAttribute("default", word(node.defaultFlow().get()));
    }
  }

  private void event(Node node) throws XMLStreamException {
    Optional<DrawnTimer> timer = ProcessDrawing.timer(node);
    Optional<String> signal = drawing.signal(node);
    if (timer.isPresent()) {
      timer(timer.get());
    } else if (signal.isPresent()) {
      element("signalEventDefinition", "signalRef", "signal_" + word(signal.get()));
      xml.writeEndElement();
    } else if (node.event().equals(Optional.of("terminateEventDefinition"))) {
      element("terminateEventDefinition", "scope", endsAll(node) ? "process" : "container");
      xml.writeEndElement();
    }
  }

  /** In an embedded subprocess only that is ended; an event subprocess stands for the whole. */
  private boolean endsAll(Node node) {
    return drawing.parent(node).isEmpty() || drawing.afterAnEvent(node);
  }

  /** Repetitions are not the engine's affair: to it every timer fires once. */
  private void timer(DrawnTimer timer) throws XMLStreamException {
    element("timerEventDefinition");
    element("timeDuration");
    xml.writeCharacters(timer.after().toString());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void flow(Flow flow) throws XMLStreamException {
    element(
        "sequenceFlow",
        "id",
        word(flow.id()),
        "sourceRef",
        word(flow.from()),
        "targetRef",
        word(flow.to()));
    if (flow.condition().isPresent()) {
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
