package io.formwork.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** The schemas that are the same in every application, from {@code schemas.json}. */
final class FixedSchemas {

  /** What their names begin with; no object does, for it has no dot. */
  static final String PREFIX = "fw.";

  private static final String WORD = "%";

  private final JsonNode schemas;
  private final Words words;

  FixedSchemas(Words words) {
    this.schemas = read();
    this.words = words;
  }

  private static JsonNode read() {
    try (InputStream file =
        Objects.requireNonNull(FixedSchemas.class.getResourceAsStream("schemas.json"))) {
      return new ObjectMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ObjectNode of(String name) {
    if (schemas.get(name) instanceof ObjectNode schema) {
      return spoken(schema.deepCopy());
    }
    throw new IllegalArgumentException("No schema " + name + " in schemas.json");
  }

  /** With its words in place of their keys. */
  private ObjectNode spoken(ObjectNode schema) {
    for (Map.Entry<String, JsonNode> member : schema.properties()) {
      JsonNode value = member.getValue();
      if (value.isTextual() && value.textValue().startsWith(WORD)) {
        member.setValue(TextNode.valueOf(words.of(value.textValue().substring(WORD.length()))));
      } else if (value instanceof ObjectNode inner) {
        spoken(inner);
      }
    }
    return schema;
  }
}
