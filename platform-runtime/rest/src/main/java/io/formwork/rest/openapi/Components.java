package io.formwork.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Collects the schemas that a document speaks of, and those that these speak of, and no others. */
final class Components {

  static final String PREFIX = "#/components/schemas/";

  private final Function<String, ObjectNode> source;

  /**
   * Components that come from there.
   *
   * @param source makes a schema of its name
   */
  Components(Function<String, ObjectNode> source) {
    this.source = source;
  }

  ObjectNode of(JsonNode... speakers) {
    Map<String, ObjectNode> found = new TreeMap<>();
    Deque<JsonNode> open = new ArrayDeque<>();
    for (JsonNode speaker : speakers) {
      open.add(speaker);
    }
    while (!open.isEmpty()) {
      for (String reference : open.remove().findValuesAsText("$ref")) {
        if (reference.startsWith(PREFIX)) {
          found.computeIfAbsent(reference.substring(PREFIX.length()), name -> make(name, open));
        }
      }
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    found.forEach(json::set);
    return json;
  }

  private ObjectNode make(String name, Deque<JsonNode> open) {
    ObjectNode schema = source.apply(name);
    open.add(schema);
    return schema;
  }
}
