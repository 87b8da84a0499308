package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Service tasks: whom they assign, what they write, which transition they take, whom they tell. */
final class ServiceResolver {

  private final Resolution resolution;
  private final Map<String, ObjectType> objects;
  private final ObjectType about;
  private final TransitionNames transitions;

  ServiceResolver(Resolution resolution, Map<String, ObjectType> objects, ObjectType about) {
    this.resolution = resolution;
    this.objects = objects;
    this.about = about;
    this.transitions = new TransitionNames(resolution.lookup());
  }

  Optional<Process.Binding> service(YamlNode.Entry entry, YamlNode.Mapping keys) {
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
            keys.scalar("takes").flatMap(name -> transitions.find(target.get(), name)),
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
