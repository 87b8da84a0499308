package io.formwork.core.choice;

import io.formwork.metadata.model.Choices;
import io.formwork.metadata.model.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Choices as an administrator wants them.
 *
 * @param values in the order in which they are to be offered
 * @param removed names of values that are given up, to the name of the value that their records get
 */
public record WantedChoices(String name, List<Value> values, Map<String, String> removed) {

  public WantedChoices {
    values = List.copyOf(values);
    removed = Map.copyOf(removed);
  }

  /** One value; {@code colour} is a name of the palette. */
  public record Value(String name, Label title, Optional<String> colour) {}

  /** As they are. */
  public static WantedChoices of(Choices choices) {
    List<Value> values = new ArrayList<>();
    choices
        .values()
        .values()
        .forEach(value -> values.add(new Value(value.name(), value.title(), value.colour())));
    return new WantedChoices(choices.name(), values, Map.of());
  }

  List<String> names() {
    return values.stream().map(Value::name).toList();
  }
}
