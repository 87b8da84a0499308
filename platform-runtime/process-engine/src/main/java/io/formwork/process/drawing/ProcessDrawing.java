package io.formwork.process.drawing;

import io.formwork.metadata.bpmn.Drawing;
import io.formwork.metadata.bpmn.Drawing.Flow;
import io.formwork.metadata.bpmn.Drawing.Node;
import io.formwork.metadata.bpmn.DrawingReader;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.expression.Source;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The drawing of a process, read for what it means to run it. */
public record ProcessDrawing(String process, Drawing drawing) {

  /** Reads the drawing of the process; empty when it cannot be read, which has then been told. */
  public static Optional<ProcessDrawing> read(Process process, Consumer<Diagnostic> problems) {
    byte[] bpmn = process.bpmn().getBytes(StandardCharsets.UTF_8);
    return new DrawingReader(problems)
        .read(new SourceFile(process.file(), bpmn))
        .map(drawing -> new ProcessDrawing(process.name(), drawing));
  }

  public List<Node> nodes() {
    return drawing.nodes();
  }

  public List<Flow> flows() {
    return drawing.flows();
  }

  public List<Flow> outgoing(Node node) {
    return drawing.from(node.id());
  }

  public List<Flow> incoming(Node node) {
    return drawing.to(node.id());
  }

  /** The nodes directly inside of a subprocess, or at the top. */
  public List<Node> inside(Optional<Node> parent) {
    Optional<String> id = parent.map(Node::id);
    return nodes().stream().filter(node -> node.parent().equals(id)).toList();
  }

  public Optional<Node> parent(Node node) {
    return node.parent().flatMap(drawing::node);
  }

  /** Whether that node stands in a subprocess that an event starts. */
  public boolean afterAnEvent(Node node) {
    return parent(node).map(Node::isEventTriggered).orElse(false);
  }

  public Optional<Node> attachedTo(Node event) {
    return event.attachedTo().flatMap(drawing::node);
  }

  /** The boundary events of that activity. */
  public Stream<Node> boundary(Node activity) {
    return nodes().stream().filter(event -> event.attachedTo().equals(Optional.of(activity.id())));
  }

  /** The transition that the node waits for, when it waits for one. */
  public Optional<String> signal(Node node) {
    boolean starts = node.type().equals("startEvent") && !afterAnEvent(node);
    return starts ? Optional.empty() : node.message().map(Source::text);
  }

  /** The transitions that some node waits for. */
  public Set<String> signals() {
    return nodes().stream()
        .flatMap(node -> signal(node).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The timers by the id of their event. */
  public Map<String, DrawnTimer> timers() {
    Map<String, DrawnTimer> timers = new LinkedHashMap<>();
    for (Node node : nodes()) {
      timer(node).ifPresent(timer -> timers.put(node.id(), timer));
    }
    return timers;
  }

  /** The timer of that event, when it has one that can be read. */
  public static Optional<DrawnTimer> timer(Node event) {
    return event.timer().flatMap(text -> DrawnTimer.parse(text.text()));
  }

  /** Whether an instance rests there until somebody or something comes. */
  public static boolean waits(Node node) {
    return switch (node.type()) {
      case "userTask", "receiveTask", "intermediateCatchEvent" -> true;
      default -> false;
    };
  }

  public static boolean isGateway(Node node) {
    return node.type().endsWith("Gateway");
  }

  public static boolean isSubprocess(Node node) {
    return node.type().equals("subProcess");
  }
}
