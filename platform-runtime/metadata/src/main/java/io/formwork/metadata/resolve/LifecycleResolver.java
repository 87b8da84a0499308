package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Identifiers;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.StateKind;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** States and transitions of an object. */
final class LifecycleResolver {

  private static final String NOT_FINAL = "not_final";

  private final Resolution resolution;

  LifecycleResolver(Resolution resolution) {
    this.resolution = resolution;
  }

  Optional<Lifecycle> lifecycle(ObjectOutline object) {
    if (!object.written().hasLifecycle()) {
      return Optional.empty();
    }
    Map<String, Lifecycle.State> states = states(object);
    String initial =
        states.values().stream()
            .filter(state -> state.kind() == StateKind.INITIAL)
            .map(Lifecycle.State::name)
            .findFirst()
            .orElseGet(() -> noInitial(object, states));
    return Optional.of(
        new Lifecycle(object.written().stateField(), initial, states, transitions(object, states)));
  }

  /** Told, and the first state stands in, so that what hangs on the lifecycle can be checked. */
  private String noInitial(ObjectOutline object, Map<String, Lifecycle.State> states) {
    YamlNode.Mapping lifecycle = object.written().lifecycle();
    String detail =
        "Records of \"%s\" begin in the first state of kind initial, and there is none."
            .formatted(object.name());
    resolution
        .problems()
        .error(
            "No initial state",
            detail,
            lifecycle.entry("states").map(e -> e.key().span()).orElse(lifecycle.span()));
    return states.keySet().stream().findFirst().orElse("");
  }

  private Map<String, Lifecycle.State> states(ObjectOutline object) {
    Map<String, Lifecycle.State> states = new LinkedHashMap<>();
    YamlNode.Mapping written = object.written().states();
    written
        .children()
        .forEach((name, keys) ->
            written
                .entry(name)
                .ifPresent(entry -> states.put(name, state(object, entry.key(), keys))));
    return states;
  }

  private Lifecycle.State state(ObjectOutline object, YamlNode.Scalar key, YamlNode.Mapping keys) {
    String name = key.text();
    refuseBadName(key);
    String address = "%s.%s.%s".formatted(object.name(), object.written().stateField(), name);
    return new Lifecycle.State(
        name,
        resolution.labels().label(address, keys.scalar("title"), name, key.span()),
        kind(keys),
        keys.text("outcome"),
        keys.text("colour"),
        resolution.labels().optional(address + ".next", keys.scalar("next")));
  }

  private static StateKind kind(YamlNode.Mapping keys) {
    return StateKind.valueOf(keys.text("kind").orElse("active").toUpperCase(Locale.ROOT));
  }

  private Map<String, Lifecycle.Transition> transitions(
      ObjectOutline object, Map<String, Lifecycle.State> states) {
    Map<String, Lifecycle.Transition> transitions = new LinkedHashMap<>();
    YamlNode.Mapping written = object.written().lifecycle().mapping("transitions");
    written
        .children()
        .forEach((name, keys) ->
            written
                .entry(name)
                .ifPresent(
                    entry -> transitions.put(name, transition(object, states, entry.key(), keys))));
    return transitions;
  }

  private Lifecycle.Transition transition(
      ObjectOutline object,
      Map<String, Lifecycle.State> states,
      YamlNode.Scalar key,
      YamlNode.Mapping keys) {
    refuseBadName(key);
    String name = key.text();
    String address = "%s.transition.%s".formatted(object.name(), name);
    String whose = "lifecycle of \"%s\"".formatted(object.name());
    keys.scalar("to").ifPresent(to -> resolution.lookup().findIn(whose, "state", states, to));
    Expressions expressions = resolution.expressions();
    var environment = expressions.ofRecordAndMe(object.name());
    return new Lifecycle.Transition(
        name,
        resolution.labels().label(address, keys.scalar("title"), name, key.span()),
        from(whose, states, keys),
        keys.text("to").orElse(""),
        fields(object, keys.scalars("require")),
        fields(object, keys.scalars("ask")),
        by(object, keys.mapping("by")),
        expressions.condition(environment, keys.scalar("when")),
        new FourEyesReader(resolution).of(object, keys),
        expressions.assignments(environment, object, keys.mapping("set")),
        formerly(object, keys),
        conditions(keys));
  }

  private static Map<String, String> conditions(YamlNode.Mapping keys) {
    Map<String, String> written = new LinkedHashMap<>();
    keys.text("when").ifPresent(text -> written.put("when", text.strip()));
    YamlNode.Mapping by = keys.mapping("by");
    for (YamlNode.Entry entry : by.list()) {
      by.text(entry.name()).ifPresent(text -> written.put("by." + entry.name(), text.strip()));
    }
    return written;
  }

  /** A name that is still there, or that two transitions claim, would lead to either of them. */
  private Set<String> formerly(ObjectOutline object, YamlNode.Mapping keys) {
    YamlNode.Mapping all = object.written().lifecycle().mapping("transitions");
    Set<String> names = new LinkedHashSet<>();
    for (YamlNode.Scalar name : keys.scalars("renamed_from")) {
      long claims =
          all.children().values().stream()
              .flatMap(other -> other.scalars("renamed_from").stream())
              .filter(other -> other.text().equals(name.text()))
              .count();
      if (all.has(name.text()) || claims > 1) {
        String detail =
            all.has(name.text())
                ? "The transition \"%s\" is still there.".formatted(name.text())
                : "Only one transition can have been \"%s\".".formatted(name.text());
        resolution.problems().error("Contradiction", detail, name.content());
      }
      names.add(name.text());
    }
    return names;
  }

  private Set<String> from(
      String whose, Map<String, Lifecycle.State> states, YamlNode.Mapping keys) {
    Set<String> from = new LinkedHashSet<>();
    for (YamlNode.Scalar written : keys.scalars("from")) {
      if (written.text().equals(NOT_FINAL)) {
        states.values().stream()
            .filter(state -> state.kind() != StateKind.FINAL)
            .forEach(state -> from.add(state.name()));
      } else {
        resolution
            .lookup()
            .findIn(whose, "state", states, written)
            .ifPresent(s -> from.add(s.name()));
      }
    }
    return from;
  }

  private List<String> fields(ObjectOutline object, List<YamlNode.Scalar> written) {
    List<String> fields = new ArrayList<>();
    String whose = "object \"%s\"".formatted(object.name());
    for (YamlNode.Scalar name : written) {
      resolution
          .lookup()
          .findIn(whose, "field", object.fields(), name)
          .ifPresent(field -> fields.add(field.name()));
    }
    return fields;
  }

  private Map<String, Optional<Expression>> by(ObjectOutline object, YamlNode.Mapping written) {
    Map<String, Optional<Expression>> by = new LinkedHashMap<>();
    Expressions expressions = resolution.expressions();
    for (YamlNode.Entry entry : written.list()) {
      resolution.lookup().find("role", resolution.written().byName(Kind.ROLE), entry.key());
      if (entry.value() instanceof YamlNode.Scalar condition) {
        boolean always = condition.text().equals("true") || condition.text().equals("all");
        by.put(
            entry.name(),
            always
                ? Optional.empty()
                : expressions.condition(expressions.ofRecordAndMe(object.name()), condition));
      }
    }
    return by;
  }

  private void refuseBadName(YamlNode.Scalar name) {
    if (!Identifiers.isIdentifier(name.text())) {
      resolution.problems().error("Not a name", Identifiers.rule(name.text()), name.span());
    }
  }
}
