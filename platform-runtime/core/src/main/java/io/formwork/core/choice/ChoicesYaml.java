package io.formwork.core.choice;

import io.formwork.metadata.model.Choices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * One file of choices in an overlay: what differs from the definitions below.
 *
 * @param below the choices there; none when the overlay alone has them
 */
record ChoicesYaml(Optional<Choices> below) {

  /** What a value is painted in whose colour was taken away: an overlay can only say another. */
  private static final String NO_COLOUR = "grey";

  /**
   * The file; empty when nothing differs.
   *
   * @param removed every value that this layer gives up, to what its records get
   */
  Optional<String> of(WantedChoices wanted, SortedMap<String, String> removed) {
    List<String> lines = new ArrayList<>();
    if (!wanted.names().equals(unchangedOrder(wanted))) {
      lines.add("order: [" + String.join(", ", wanted.names()) + "]");
    }
    List<String> values = new ArrayList<>();
    wanted.values().forEach(value -> entry(value).ifPresent(values::add));
    if (!values.isEmpty()) {
      lines.add("values:");
      lines.addAll(values);
    }
    if (!removed.isEmpty()) {
      lines.add(
          removed.entrySet().stream()
              .map(entry -> entry.getKey() + ": " + entry.getValue())
              .collect(Collectors.joining(", ", "removed: { ", " }")));
    }
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    lines.addFirst("choices: " + wanted.name());
    return Optional.of(String.join("\n", lines) + "\n");
  }

  /** Where nobody says an order, what is new stands behind. */
  private List<String> unchangedOrder(WantedChoices wanted) {
    List<String> order = new ArrayList<>(below.map(Choices::values).orElse(Map.of()).keySet());
    order.retainAll(wanted.names());
    wanted.names().stream().filter(name -> value(name).isEmpty()).forEach(order::add);
    return order;
  }

  private Optional<String> entry(WantedChoices.Value value) {
    Optional<Choices.Value> own = value(value.name());
    List<String> keys = new ArrayList<>();
    if (!own.map(v -> v.title().text()).equals(Optional.of(value.title().text()))) {
      keys.add("title: " + quoted(value.title().text()));
    }
    Optional<String> before = own.flatMap(Choices.Value::colour);
    if (!before.equals(value.colour())) {
      keys.add("colour: " + value.colour().orElse(NO_COLOUR));
    }
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of("  %s: { %s }".formatted(value.name(), String.join(", ", keys)));
  }

  /** The translation that stands below already. */
  Optional<String> translation(String value, String language) {
    return value(value).map(own -> own.title().translations().get(language));
  }

  private Optional<Choices.Value> value(String name) {
    return below.map(choices -> choices.values().get(name));
  }

  /** In double quotes, in which YAML knows the escapes of JSON. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      quoted.append(
          switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default -> Character.isISOControl(c) ? " " : String.valueOf(c);
          });
    }
    return quoted.append('"').toString();
  }
}
