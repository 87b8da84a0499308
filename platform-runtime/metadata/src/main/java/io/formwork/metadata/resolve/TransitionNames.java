package io.formwork.metadata.resolve;

import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;

/** The transitions of objects by name. */
final class TransitionNames {

  private final Lookup lookup;

  TransitionNames(Lookup lookup) {
    this.lookup = lookup;
  }

  Optional<String> find(ObjectType object, YamlNode.Scalar name) {
    Map<String, Lifecycle.Transition> transitions =
        object.lifecycle().map(Lifecycle::transitions).orElse(Map.of());
    return lookup
        .findIn("object \"%s\"".formatted(object.name()), "transition", transitions, name)
        .map(Lifecycle.Transition::name);
  }
}
