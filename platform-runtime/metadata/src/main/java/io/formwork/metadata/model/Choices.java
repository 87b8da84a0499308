package io.formwork.metadata.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A list of values to choose from.
 *
 * @param ordered whether the order of the values is a rank (lowest first), so that sorting follows
 *     it
 */
public record Choices(String name, Label title, boolean ordered, Map<String, Value> values) {

  public Choices {
    values = Ordered.copyOf(values);
  }

  /**
   * One value.
   *
   * @param colour a name of the palette (see {@link Lifecycle.State})
   * @param code what stands for it in numbers that are counted by it
   */
  public record Value(String name, Label title, Optional<String> colour, String code) {
    public Value(String name, Label title, Optional<String> colour) {
      this(name, title, colour, name.toUpperCase(Locale.ROOT));
    }
  }
}
