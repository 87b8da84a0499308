package io.formwork.core.choice;

import io.formwork.metadata.model.Choices;
import io.formwork.metadata.model.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Choices as an administrator wants them.
 *
 * @param values in the order in which they are to be offered
 */
public record WantedChoices(String name, List<Value> values) {

  public WantedChoices {
    values = List.copyOf(values);
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
    return new WantedChoices(choices.name(), values);
  }

  List<String> names() {
    return values.stream().map(Value::name).toList();
  }
}
