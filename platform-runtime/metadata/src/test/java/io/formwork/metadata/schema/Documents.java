package io.formwork.metadata.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.metadata.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** YAML as an editor hands it to a validator: plain words become what the core schema says. */
final class Documents {

  private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.\\d+|\\d+(\\.\\d*)?)");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Documents() {}

  static JsonNode of(YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar -> scalar(scalar);
      case YamlNode.Sequence sequence -> {
        ArrayNode items = NODES.arrayNode();
        sequence.items().forEach(item -> items.add(of(item)));
        yield items;
      }
      case YamlNode.Mapping mapping -> {
        ObjectNode members = NODES.objectNode();
        mapping.list().forEach(entry -> members.set(entry.name(), of(entry.value())));
        yield members;
      }
    };
  }

  private static JsonNode scalar(YamlNode.Scalar scalar) {
    String text = scalar.text();
    if (scalar.style() != YamlNode.Style.PLAIN) {
      return NODES.textNode(text);
    }
    if (text.equals("true") || text.equals("false")) {
      return NODES.booleanNode(Boolean.parseBoolean(text));
    }
    if (text.isEmpty() || scalar.isEmpty()) {
      return NODES.nullNode();
    }
    return NUMBER.matcher(text).matches()
        ? NODES.numberNode(new BigDecimal(text))
        : NODES.textNode(text);
  }
}
