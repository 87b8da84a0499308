package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Identifiers;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Suggestion;
import io.formwork.metadata.model.Choices;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Lists of values to choose from. */
final class ChoicesResolver {

  private final Resolution resolution;

  ChoicesResolver(Resolution resolution) {
    this.resolution = resolution;
  }

  SequencedMap<String, Choices> all() {
    SequencedMap<String, Choices> all = new LinkedHashMap<>();
    resolution.written().all(Kind.CHOICES).forEach(d -> all.put(d.name(), choices(d)));
    return all;
  }

  private Choices choices(Definition definition) {
    YamlNode.Mapping content = definition.content();
    String address = "choices." + definition.name();
    Label title =
        resolution
            .labels()
            .label(address, content.scalar("title"), definition.name(), definition.span());
    Map<String, Choices.Value> values = new LinkedHashMap<>();
    YamlNode.Mapping written = content.mapping("values");
    written
        .children()
        .forEach((name, keys) ->
            written
                .entry(name)
                .ifPresent(entry -> values.put(name, value(address, entry.key(), keys))));
    return new Choices(definition.name(), title, content.has("ordered"), inOrder(content, values));
  }

  private Map<String, Choices.Value> inOrder(
      YamlNode.Mapping content, Map<String, Choices.Value> values) {
    Map<String, Choices.Value> inOrder = new LinkedHashMap<>();
    for (YamlNode.Scalar name : content.scalars("order")) {
      Choices.Value value = values.get(name.text());
      if (value == null) {
        String detail =
            "There is no value \"%s\" to put in order.%s"
                .formatted(name.text(), Suggestion.sentence(name.text(), values.keySet()));
        resolution.problems().error("Unknown value", detail, name.span());
        continue;
      }
      inOrder.put(name.text(), value);
    }
    values.forEach(inOrder::putIfAbsent);
    return inOrder;
  }

  private Choices.Value value(String address, YamlNode.Scalar key, YamlNode.Mapping keys) {
    String name = key.text();
    if (!Identifiers.isIdentifier(name)) {
      resolution.problems().error("Not a name", Identifiers.rule(name), key.span());
    }
    Label title =
        resolution.labels().label(address + "." + name, keys.scalar("title"), name, key.span());
    Choices.Value value = new Choices.Value(name, title, keys.text("colour"));
    return keys.text("code")
        .map(code -> new Choices.Value(name, title, value.colour(), code))
        .orElse(value);
  }
}
