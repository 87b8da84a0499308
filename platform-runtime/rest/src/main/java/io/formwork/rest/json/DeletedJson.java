package io.formwork.rest.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.command.RestoreService;
import io.formwork.core.store.DeletedRecords.Deleted;

/** Deleted records in JSON: what they were called, who deleted them, until when they can be had. */
public final class DeletedJson {

  private DeletedJson() {}

  public static ObjectNode of(RestoreService.Listed listed) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode items = json.putArray("items");
    for (Deleted one : listed.records()) {
      items
          .addObject()
          .put("id", one.record().id())
          .put("$display", one.name())
          .put("deleted_at", one.at().toString())
          .put("deleted_by", one.personName().orElse(null))
          .put("kept_until", one.until().toString());
    }
    json.put("more", listed.more());
    if (listed.more()) {
      Deleted last = listed.records().getLast();
      json.put("next", last.at() + "_" + last.record().id());
    }
    return json;
  }
}
