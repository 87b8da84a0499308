package io.formwork.testkit.web;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Bodies with something else in one place. */
final class Members {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Members() {}

  /** That body with a text at the pointer; what leads there is made. */
  static String with(JsonNode body, String pointer, String text) {
    return put(body.deepCopy(), JsonPointer.compile(pointer), text).toString();
  }

  private static JsonNode put(JsonNode into, JsonPointer at, String text) {
    if (at.matches()) {
      return NODES.textNode(text);
    }
    if (at.mayMatchElement() && !into.isObject()) {
      ArrayNode list = into instanceof ArrayNode known ? known : NODES.arrayNode();
      JsonNode first = list.isEmpty() ? NODES.missingNode() : list.get(0);
      list.removeAll();
      return list.add(put(first, at.tail(), text));
    }
    ObjectNode object = into instanceof ObjectNode known ? known : NODES.objectNode();
    String name = at.getMatchingProperty();
    object.set(name, put(object.path(name), at.tail(), text));
    return object;
  }
}
