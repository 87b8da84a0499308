package io.formwork.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.store.Journal;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What happened to a record in JSON, the newest first. */
public final class HistoryJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private HistoryJson() {}

  public static ObjectNode of(ObjectType type, List<Journal.Entry> entries) {
    return of(type.fields(), entries);
  }

  /** What happened to the settings of an application. */
  public static ObjectNode ofSettings(ApplicationModel model, List<Journal.Entry> entries) {
    Map<String, Field> fields = new LinkedHashMap<>();
    model.settings().forEach((name, setting) -> fields.put(name, setting.field()));
    return of(fields, entries);
  }

  private static ObjectNode of(Map<String, Field> fields, List<Journal.Entry> entries) {
    ObjectNode json = NODES.objectNode();
    ArrayNode items = json.putArray("items");
    entries.forEach(entry -> items.add(of(fields, entry)));
    return json;
  }

  private static ObjectNode of(Map<String, Field> known, Journal.Entry entry) {
    ObjectNode json = NODES.objectNode();
    json.put("at", entry.at().toString());
    json.put("operation", entry.operation().name().toLowerCase(Locale.ROOT));
    json.put("cause", entry.cause());
    json.put("address", entry.address().orElse(null));
    json.put("person", entry.personName().orElse(null));
    json.put("release", entry.release());
    ArrayNode fields = json.putArray("fields");
    entry.fields().forEach((name, change) -> field(fields.addObject(), known, name, change));
    return json;
  }

  private static void field(
      ObjectNode json, Map<String, Field> fields, String name, Journal.FieldChange change) {
    json.put("field", name);
    json.set("before", value(fields, name, change.before()));
    json.set("after", value(fields, name, change.after()));
    change.rule().ifPresent(rule -> json.put("rule", rule));
  }

  /** A field that the object no longer has is told as it was kept. */
  private static JsonNode value(Map<String, Field> fields, String name, Optional<Object> value) {
    Optional<Field> field = Optional.ofNullable(fields.get(name));
    return value
        .map(known ->
            field
                .map(type -> ValueJson.of(type.type(), known, Optional.empty()))
                .orElseGet(() -> NODES.textNode(known.toString())))
        .orElse(NullNode.getInstance());
  }
}
