package io.formwork.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member of a body as the plain value that is then read as the type of its field. */
final class RawValue {

  private RawValue() {}

  /** Whether a node can be a value at all: an object can only name a record. */
  static boolean possible(JsonNode node) {
    return !node.isObject() || node.path("id").isIntegralNumber();
  }

  /** The String, Number, Boolean or List; null for an empty value. */
  static @Nullable Object of(JsonNode node) {
    if (node.isObject()) {
      return node.path("id").numberValue();
    }
    if (node.isArray()) {
      return list(node);
    }
    if (node.isNumber()) {
      return node.isIntegralNumber() ? node.bigIntegerValue() : node.decimalValue();
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    return node.isNull() ? null : node.textValue();
  }

  private static List<Object> list(JsonNode array) {
    List<Object> values = new ArrayList<>();
    for (JsonNode item : array) {
      Object value = of(item);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }
}
