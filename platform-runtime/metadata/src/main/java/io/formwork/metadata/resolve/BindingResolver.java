package io.formwork.metadata.resolve;

import io.formwork.metadata.bpmn.Drawing;
import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Descriptor;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.definition.ProcessDescriptors;
import io.formwork.metadata.definition.Shape;
import io.formwork.metadata.definition.ShapeValidator;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.expression.Environment;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the nodes of one drawing mean. */
final class BindingResolver {

  private final Resolution resolution;
  private final Map<String, ObjectType> objects;
  private final ObjectType about;
  private final Drawing drawing;
  private final ShapeValidator shapes;

  BindingResolver(
      Resolution resolution, Map<String, ObjectType> objects, ObjectType about, Drawing drawing) {
    this.resolution = resolution;
    this.objects = objects;
    this.about = about;
    this.drawing = drawing;
    this.shapes = new ShapeValidator(resolution.problems());
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
      return fit(entry, ProcessDescriptors.TASK).map(keys -> task(entry, keys, title));
    }
    if (node.type().equals("serviceTask")) {
      return fit(entry, ProcessDescriptors.SERVICE).flatMap(keys -> service(entry, keys));
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

  private Process.Binding task(YamlNode.Entry entry, YamlNode.Mapping keys, Label title) {
    Expressions expressions = resolution.expressions();
    keys.scalar("role")
        .ifPresent(
            role -> resolution.lookup().find("role", resolution.written().byName(Kind.ROLE), role));
    if (keys.has("role") == keys.has("assignee")) {
      resolution
          .problems()
          .error(
              "Whose task",
              "A task is of a role, or of an assignee: exactly one of the two keys says so.",
              entry.key().span());
    }
    keys.scalar("form").ifPresent(form -> new ViewNames(resolution).find("form", form));
    Environment environment = expressions.ofRecord(about.name());
    return new Process.Binding.Task(
        entry.name(),
        title,
        keys.text("role"),
        keys.scalar("assignee").flatMap(text -> expressions.person(environment, text)),
        keys.text("form").orElse(""),
        keys.scalar("in_state").flatMap(this::state),
        outcomes(keys.scalars("outcomes")));
  }

  private Optional<String> state(YamlNode.Scalar written) {
    Map<String, Lifecycle.State> states = about.lifecycle().map(Lifecycle::states).orElse(Map.of());
    return resolution
        .lookup()
        .findIn("object \"%s\"".formatted(about.name()), "state", states, written)
        .map(Lifecycle.State::name);
  }

  private List<String> outcomes(List<YamlNode.Scalar> written) {
    List<String> outcomes = new ArrayList<>();
    for (YamlNode.Scalar name : written) {
      transition(about, name).ifPresent(outcomes::add);
    }
    return outcomes;
  }

  private Optional<String> transition(ObjectType object, YamlNode.Scalar name) {
    Map<String, Lifecycle.Transition> transitions =
        object.lifecycle().map(Lifecycle::transitions).orElse(Map.of());
    return resolution
        .lookup()
        .findIn("object \"%s\"".formatted(object.name()), "transition", transitions, name)
        .map(Lifecycle.Transition::name);
  }

  private Optional<Process.Binding> timer(Drawing.Node node, YamlNode.Mapping keys) {
    keys.scalar("calendar").ifPresent(name -> new CalendarNames(resolution).find(name));
    return keys.text("calendar")
        .or(() -> resolution.written().app().content().text("calendar"))
        .map(calendar -> new Process.Binding.Timer(node.id(), calendar));
  }

  private Optional<Process.Binding> service(YamlNode.Entry entry, YamlNode.Mapping keys) {
    if (keys.entries().isEmpty()) {
      resolution
          .problems()
          .error("Does nothing", "A service task says what is done.", entry.key().span());
    }
    refuseHalfAssignment(keys);
    Optional<ObjectType> target = target(keys);
    if (target.isEmpty()) {
      return Optional.empty();
    }
    ObjectOutline outline = resolution.outlines().get(target.get().name());
    Expressions expressions = resolution.expressions();
    var set =
        outline == null
            ? Map.<String, Expression>of()
            : expressions.assignments(
                expressions.ofRecord(about.name()), outline, keys.mapping("set"));
    return Optional.of(
        new Process.Binding.Service(
            entry.name(),
            assign(target.get(), keys),
            keys.text("on"),
            set,
            keys.scalar("takes").flatMap(name -> transition(target.get(), name)),
            notifications(keys.scalars("notify"))));
  }

  private void refuseHalfAssignment(YamlNode.Mapping keys) {
    for (String[] pair : new String[][] {{"assign", "strategy"}, {"strategy", "assign"}}) {
      if (keys.has(pair[0]) && !keys.has(pair[1])) {
        keys.entry(pair[0])
            .ifPresent(entry ->
                resolution
                    .problems()
                    .error(
                        "Missing key",
                        "\"%s\" needs \"%s\" beside it.".formatted(pair[0], pair[1]),
                        entry.key().span()));
      }
    }
  }

  /** The record that is written: the one the process is about, or one it refers to. */
  private Optional<ObjectType> target(YamlNode.Mapping keys) {
    Optional<YamlNode.Scalar> on = keys.scalar("on");
    if (on.isEmpty()) {
      return Optional.of(about);
    }
    return relation(about, on.get())
        .map(Field::type)
        .filter(FieldType.Reference.class::isInstance)
        .map(FieldType.Reference.class::cast)
        .flatMap(reference -> Optional.ofNullable(objects.get(reference.object())));
  }

  private Optional<Field> relation(ObjectType object, YamlNode.Scalar name) {
    Map<String, Field> relations = new LinkedHashMap<>(object.fields());
    relations.values().removeIf(field -> !(field.type() instanceof FieldType.Reference));
    return resolution
        .lookup()
        .findIn("object \"%s\"".formatted(object.name()), "relation", relations, name);
  }

  private Optional<Process.Binding.Assign> assign(ObjectType target, YamlNode.Mapping keys) {
    Optional<Field> field = keys.scalar("assign").flatMap(name -> relation(target, name));
    Optional<Definition> strategy =
        keys.scalar("strategy")
            .flatMap(name ->
                resolution
                    .lookup()
                    .find("strategy", resolution.written().byName(Kind.STRATEGY), name));
    return field.flatMap(f -> strategy.map(s -> new Process.Binding.Assign(f.name(), s.name())));
  }

  private List<String> notifications(List<YamlNode.Scalar> written) {
    List<String> notifications = new ArrayList<>();
    for (YamlNode.Scalar name : written) {
      resolution
          .lookup()
          .find("notification", resolution.written().byName(Kind.NOTIFICATION), name)
          .ifPresent(found -> notifications.add(found.name()));
    }
    return notifications;
  }
}
