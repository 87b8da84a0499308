package io.formwork.metadata.resolve;

import io.formwork.metadata.bpmn.Drawing;
import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Descriptor;
import io.formwork.metadata.definition.ProcessDescriptors;
import io.formwork.metadata.definition.Shape;
import io.formwork.metadata.definition.ShapeValidator;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the nodes of one drawing mean. */
final class BindingResolver {

  private final Resolution resolution;
  private final Drawing drawing;
  private final ShapeValidator shapes;
  private final TaskResolver tasks;
  private final ServiceResolver services;

  BindingResolver(
      Resolution resolution, Map<String, ObjectType> objects, ObjectType about, Drawing drawing) {
    this.resolution = resolution;
    this.drawing = drawing;
    this.shapes = new ShapeValidator(resolution.problems());
    this.tasks = new TaskResolver(resolution, about);
    this.services = new ServiceResolver(resolution, objects, about);
  }

  Map<String, Process.Binding> bindings(Definition definition, Map<String, Label> titles) {
    YamlNode.Mapping written = definition.content().mapping("nodes");
    Map<String, Process.Binding> bindings = new LinkedHashMap<>();
    Map<String, Drawing.Node> nodes = new LinkedHashMap<>();
    drawing.nodes().forEach(node -> nodes.put(node.id(), node));
    for (YamlNode.Entry entry : written.list()) {
      resolution
          .lookup()
          .findIn("drawing", "node", nodes, entry.key())
          .flatMap(node -> binding(node, entry, titles))
          .ifPresent(binding -> bindings.put(entry.name(), binding));
    }
    for (Drawing.Node node : drawing.nodes()) {
      if (!written.has(node.id())) {
        unbound(definition, node).ifPresent(binding -> bindings.put(node.id(), binding));
      }
    }
    return bindings;
  }

  /** A timer may go without a binding when the application says in which calendar. */
  private Optional<Process.Binding> unbound(Definition definition, Drawing.Node node) {
    if (node.timer().isPresent()) {
      Optional<String> calendar = resolution.written().app().content().text("calendar");
      if (calendar.isEmpty()) {
        missing(definition, node, "Missing calendar", "a calendar its duration counts in");
      }
      return calendar.map(name -> new Process.Binding.Timer(node.id(), name));
    }
    if (node.type().equals("userTask") || node.type().equals("serviceTask")) {
      missing(
          definition, node, "Missing binding", "a line under \"nodes\" that says what it means");
    }
    return Optional.empty();
  }

  private void missing(Definition definition, Drawing.Node node, String summary, String what) {
    Span span =
        definition
            .content()
            .entry("nodes")
            .map(entry -> entry.key().span())
            .orElse(definition.span());
    String detail =
        "The %s \"%s\" of the drawing needs %s.".formatted(node.type(), node.id(), what);
    resolution.problems().error(summary, detail, span);
  }

  private Optional<Process.Binding> binding(
      Drawing.Node node, YamlNode.Entry entry, Map<String, Label> titles) {
    if (node.type().equals("userTask")) {
      Label title = Optional.ofNullable(titles.get(node.id())).orElse(Label.of(node.id()));
      return fit(entry, ProcessDescriptors.TASK).map(keys -> tasks.task(entry, keys, title));
    }
    if (node.type().equals("serviceTask")) {
      return fit(entry, ProcessDescriptors.SERVICE).flatMap(keys -> services.service(entry, keys));
    }
    if (node.timer().isPresent()) {
      return fit(entry, ProcessDescriptors.TIMER).flatMap(keys -> timer(node, keys));
    }
    String detail =
        "A %s means what it is drawn as; only tasks and timers are bound.".formatted(node.type());
    resolution.problems().error("Nothing to bind", detail, entry.key().span());
    return Optional.empty();
  }

  private Optional<YamlNode.Mapping> fit(YamlNode.Entry entry, Descriptor descriptor) {
    return shapes.fitMapping(entry.value(), Shape.keys(descriptor));
  }

  private Optional<Process.Binding> timer(Drawing.Node node, YamlNode.Mapping keys) {
    keys.scalar("calendar").ifPresent(name -> new CalendarNames(resolution).find(name));
    return keys.text("calendar")
        .or(() -> resolution.written().app().content().text("calendar"))
        .map(calendar -> new Process.Binding.Timer(node.id(), calendar));
  }
}
