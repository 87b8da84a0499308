package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Clock;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The clocks of an object. */
final class ClockResolver {

  private final Resolution resolution;

  ClockResolver(Resolution resolution) {
    this.resolution = resolution;
  }

  List<Clock> of(ObjectOutline object, Lifecycle lifecycle) {
    List<Clock> clocks = new ArrayList<>();
    for (Definition definition : resolution.written().all(Kind.CLOCK)) {
      if (definition.content().text("object").orElse("").equals(object.name())) {
        clock(definition, object, lifecycle).ifPresent(clocks::add);
      }
    }
    return clocks;
  }

  /** Tells the clocks whose object is unknown or has no states to run in. */
  void refuseHomeless() {
    for (Definition definition : resolution.written().all(Kind.CLOCK)) {
      definition
          .content()
          .scalar("object")
          .flatMap(name -> resolution.lookup().find("object", resolution.outlines(), name))
          .filter(object -> !object.written().hasLifecycle())
          .ifPresent(object ->
              resolution
                  .problems()
                  .error(
                      "No lifecycle",
                      "A clock runs in states, and \"%s\" has none.".formatted(object.name()),
                      definition.span()));
    }
  }

  private Optional<Clock> clock(Definition definition, ObjectOutline object, Lifecycle lifecycle) {
    YamlNode.Mapping keys = definition.content();
    String address = "%s.clock.%s".formatted(object.name(), definition.name());
    Label title =
        resolution
            .labels()
            .label(address, keys.scalar("title"), definition.name(), definition.span());
    keys.scalar("calendar").ifPresent(name -> new CalendarNames(resolution).find(name));
    String whose = "lifecycle of \"%s\"".formatted(object.name());
    Set<String> runsIn = states(whose, lifecycle, keys, "runs_in");
    Set<String> pausesIn = states(whose, lifecycle, keys, "pauses_in");
    Expressions expressions = resolution.expressions();
    Optional<Expression> limit =
        keys.scalar("limit")
            .flatMap(text -> expressions.duration(expressions.ofRecord(object.name()), text));
    return limit.map(time ->
        new Clock(
            definition.name(),
            object.name(),
            title,
            keys.text("calendar").orElse(""),
            time,
            runsIn,
            pausesIn));
  }

  private Set<String> states(String whose, Lifecycle lifecycle, YamlNode.Mapping keys, String key) {
    Set<String> states = new LinkedHashSet<>();
    YamlNode.Mapping byKind = keys.mapping(key);
    for (YamlNode.Scalar kind : byKind.scalars("kind")) {
      lifecycle.states().values().stream()
          .filter(state -> state.kind().word().equals(kind.text()))
          .forEach(state -> states.add(state.name()));
    }
    for (YamlNode.Scalar name : keys.scalars(key)) {
      resolution
          .lookup()
          .findIn(whose, "state", lifecycle.states(), name)
          .ifPresent(state -> states.add(state.name()));
    }
    return states;
  }
}
