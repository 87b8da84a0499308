package io.formwork.testkit.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the schemas of an OpenAPI document say of bodies: the least of them, and their members. */
final class BodySchema {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEPEST = 4;

  /** A text of no meaning. */
  static final String WORD = "word";

  private static final String NAME_OF_ITS_OWN = "hostile";

  private final JsonNode document;
  private final int number;

  /**
   * @param number what stands where a number is asked for, of a record for the most part
   */
  BodySchema(JsonNode document, int number) {
    this.document = document;
    this.number = number;
  }

  /** What a reference leads to; anything else is itself. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? resolved(document.at(node.get("$ref").asText().substring(1))) : node;
  }

  /** The least that the schema lets through: members that are required, and a value for each. */
  JsonNode least(JsonNode schema) {
    JsonNode shape = shape(schema);
    if (shape.has("const") || shape.has("enum")) {
      return shape.has("const") ? shape.get("const") : shape.get("enum").get(0);
    }
    return switch (type(shape)) {
      case "object" -> leastObject(shape);
      case "array" ->
          shape.path("minItems").asInt() > 0
              ? NODES.arrayNode().add(least(shape.path("items")))
              : NODES.arrayNode();
      case "integer", "number" -> NODES.numberNode(number);
      case "boolean" -> NODES.booleanNode(false);
      default -> NODES.textNode(word(shape.path("format").asText()));
    };
  }

  private ObjectNode leastObject(JsonNode shape) {
    ObjectNode least = NODES.objectNode();
    for (JsonNode name : shape.path("required")) {
      least.set(name.asText(), least(shape.path("properties").path(name.asText())));
    }
    return least;
  }

  private static String word(String format) {
    return switch (format) {
      case "date" -> "2027-01-01";
      case "date-time" -> "2027-01-01T00:00:00Z";
      case "duration" -> "PT1H";
      case "email" -> "somebody@example.org";
      default -> WORD;
    };
  }

  /** The pointers of all members, also of those within; a list is looked at by its first. */
  List<String> members(JsonNode schema) {
    List<String> members = new ArrayList<>();
    collect(schema, "", 0, members);
    return members;
  }

  private void collect(JsonNode schema, String at, int depth, List<String> members) {
    JsonNode shape = shape(schema);
    if (!at.isEmpty()) {
      members.add(at);
    }
    if (depth == DEEPEST) {
      return;
    }
    for (Map.Entry<String, JsonNode> one : shape.path("properties").properties()) {
      String name = one.getKey().replace("~", "~0").replace("/", "~1");
      collect(one.getValue(), at + "/" + name, depth + 1, members);
    }
    if (shape.has("items")) {
      collect(shape.get("items"), at + "/0", depth + 1, members);
    }
    if (type(shape).equals("object") && !shape.path("properties").isObject()) {
      members.add(at + "/" + NAME_OF_ITS_OWN);
    }
  }

  /** The pointers of all members that the body has, which may be more than its schema names. */
  static List<String> membersOf(JsonNode body) {
    List<String> members = new ArrayList<>();
    for (Map.Entry<String, JsonNode> one : body.properties()) {
      members.add("/" + one.getKey());
      membersOf(one.getValue()).forEach(within -> members.add("/" + one.getKey() + within));
    }
    return members;
  }

  /** Of alternatives the one that says most: an object, else the first that is not nothing. */
  private JsonNode shape(JsonNode schema) {
    JsonNode shape = resolved(schema);
    for (String word : Set.of("anyOf", "oneOf")) {
      if (shape.has(word)) {
        List<JsonNode> kinds =
            StreamSupport.stream(shape.get(word).spliterator(), false).map(this::shape).toList();
        return kinds.stream()
            .filter(kind -> type(kind).equals("object"))
            .findFirst()
            .orElse(kinds.getFirst());
      }
    }
    return shape;
  }

  private static String type(JsonNode shape) {
    JsonNode type = shape.path("type");
    if (!type.isArray()) {
      return type.asText();
    }
    return StreamSupport.stream(type.spliterator(), false)
        .map(JsonNode::asText)
        .filter(one -> !one.equals("null"))
        .collect(Collectors.toCollection(ArrayList::new))
        .getFirst();
  }
}
