package io.formwork.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.metadata.value.KeptFile;
import java.util.List;

/** Files in JSON. */
public final class FileJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private FileJson() {}

  public static ObjectNode of(KeptFile file) {
    return NODES
        .objectNode()
        .put("id", file.id())
        .put("name", file.name())
        .put("size", file.size())
        .put("type", file.mediaType());
  }

  /**
   * The value of a field: an array where there may be many, else one.
   *
   * @param files none when the field is empty
   */
  static JsonNode of(List<?> files, boolean many) {
    ArrayNode array = NODES.arrayNode();
    files.forEach(file -> array.add(of((KeptFile) file)));
    if (many) {
      return array;
    }
    return array.isEmpty() ? NullNode.getInstance() : array.get(0);
  }
}
