package io.formwork.rest.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.query.Findings;
import java.util.List;
import java.util.Locale;

/** What a search has found, object by object. */
public final class FindingsJson {

  private FindingsJson() {}

  public static ObjectNode of(List<Findings> found, Locale language) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode groups = json.putArray("items");
    for (Findings one : found) {
      ObjectNode group = groups.addObject();
      group.put("object", one.type().name());
      group.put("title", one.type().title().in(language));
      ArrayNode records = group.putArray("records");
      one.rows().forEach(row -> records.addObject().put("id", row.id()).put("name", row.display()));
    }
    return json;
  }
}
