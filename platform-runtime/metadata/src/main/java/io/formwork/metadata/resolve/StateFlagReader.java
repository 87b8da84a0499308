package io.formwork.metadata.resolve;

import io.formwork.metadata.model.StateFlags;
import io.formwork.metadata.yaml.YamlNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Reads in which states a field is hidden, read-only or required: by their names or kinds. */
final class StateFlagReader {

  private final Resolution resolution;

  StateFlagReader(Resolution resolution) {
    this.resolution = resolution;
  }

  StateFlags flags(ObjectOutline object, YamlNode.Mapping keys) {
    Set<String> hidden = states(object, keys, "hidden_in");
    Set<String> required = states(object, keys, "required_in");
    refuseContradiction(keys, hidden, required);
    return new StateFlags(hidden, states(object, keys, "read_only_in"), required);
  }

  private Set<String> states(ObjectOutline object, YamlNode.Mapping keys, String key) {
    Set<String> states = new LinkedHashSet<>();
    if (!keys.has(key)) {
      return states;
    }
    if (!object.written().hasLifecycle()) {
      String detail = "Records of \"%s\" have no states.".formatted(object.name());
      keys.entry(key)
          .ifPresent(
              entry -> resolution.problems().error("No lifecycle", detail, entry.key().span()));
      return states;
    }
    Map<String, YamlNode.Mapping> known = object.written().states().children();
    for (YamlNode.Scalar kind : keys.mapping(key).scalars("kind")) {
      known.forEach((name, state) -> {
        if (state.text("kind").orElse("").equals(kind.text())) {
          states.add(name);
        }
      });
    }
    String whose = "lifecycle of \"%s\"".formatted(object.name());
    for (YamlNode.Scalar name : keys.scalars(key)) {
      resolution
          .lookup()
          .findIn(whose, "state", known, name)
          .ifPresent(found -> states.add(name.text()));
    }
    return states;
  }

  private void refuseContradiction(
      YamlNode.Mapping keys, Set<String> hidden, Set<String> required) {
    Set<String> both = new LinkedHashSet<>(hidden);
    both.retainAll(required);
    if (!both.isEmpty()) {
      String detail =
          "In \"%s\" it must have a value, and nobody can see it there."
              .formatted(String.join("\", \"", both));
      keys.entry("required_in")
          .ifPresent(
              entry -> resolution.problems().error("Contradiction", detail, entry.key().span()));
    }
  }
}
