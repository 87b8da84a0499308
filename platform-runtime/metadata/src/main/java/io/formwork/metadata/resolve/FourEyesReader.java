package io.formwork.metadata.resolve;

import io.formwork.metadata.model.Lifecycle.FourEyes;
import io.formwork.metadata.yaml.YamlNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code four_eyes} of a transition: in one word, or what exactly another must have done. */
final class FourEyesReader {

  private static final String KEY = "four_eyes";

  private final Resolution resolution;

  FourEyesReader(Resolution resolution) {
    this.resolution = resolution;
  }

  Optional<FourEyes> of(ObjectOutline object, YamlNode.Mapping transition) {
    YamlNode.Mapping all = object.written().lifecycle().mapping("transitions");
    if (!transition.mapping(KEY).list().isEmpty()) {
      return Optional.of(exactly(object, all.children(), transition.mapping(KEY)));
    }
    return transition
        .text(KEY)
        .filter("true"::equals)
        .map(yes -> new FourEyes(true, leadingTo(transition, all), Set.of()));
  }

  private FourEyes exactly(
      ObjectOutline object, Map<String, YamlNode.Mapping> transitions, YamlNode.Mapping written) {
    Set<String> took = new LinkedHashSet<>();
    for (YamlNode.Scalar name : written.scalars("took")) {
      String whose = "lifecycle of \"%s\"".formatted(object.name());
      resolution
          .lookup()
          .findIn(whose, "transition", transitions, name)
          .ifPresent(found -> took.add(name.text()));
    }
    Set<String> changed = new LinkedHashSet<>();
    for (YamlNode.Scalar name : written.scalars("changed")) {
      String whose = "object \"%s\"".formatted(object.name());
      resolution
          .lookup()
          .findIn(whose, "field", object.fields(), name)
          .ifPresent(field -> changed.add(field.name()));
    }
    boolean created = written.text("created").filter("true"::equals).isPresent();
    return new FourEyes(created, took, changed);
  }

  /** The transitions into a state that this one leaves. */
  private static Set<String> leadingTo(YamlNode.Mapping transition, YamlNode.Mapping all) {
    List<String> from = transition.scalars("from").stream().map(YamlNode.Scalar::text).toList();
    Set<String> leading = new LinkedHashSet<>();
    all.children()
        .forEach((name, other) -> {
          if (from.contains(other.text("to").orElse(""))) {
            leading.add(name);
          }
        });
    return leading;
  }
}
