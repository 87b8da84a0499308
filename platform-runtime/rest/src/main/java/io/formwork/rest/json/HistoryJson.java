package io.formwork.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.query.HistoryPage;
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

  /** A page of it; each entry has the number by which it can be asked for and undone. */
  public static ObjectNode of(ObjectType type, HistoryPage page) {
    ObjectNode json = NODES.objectNode();
    ArrayNode items = json.putArray("items");
    for (Journal.Kept kept : page.entries()) {
      ObjectNode item = items.addObject().put("entry", kept.number());
      item.setAll(of(type.fields(), kept.entry()));
    }
    json.put("more", page.more());
    return json;
  }

  /** What happened to the settings of an application. */
  public static ObjectNode ofSettings(ApplicationModel model, List<Journal.Entry> entries) {
    Map<String, Field> fields = new LinkedHashMap<>();
    model.settings().forEach((name, setting) -> fields.put(name, setting.field()));
    return of(fields, entries);
  }

  /** What administrators did with a webhook. */
  public static ObjectNode ofWebhook(List<Journal.Entry> entries) {
    return of(Map.of(), entries);
  }

  /** What was found in the journal of an application. */
  public record Found(String app, Journal.Chains chains) {}

  /** What a look at the chains of journals has found. */
  public static ObjectNode chains(List<Found> found) {
    ObjectNode json = NODES.objectNode();
    ArrayNode items = json.putArray("items");
    found.forEach(one -> items.add(of(one)));
    return json;
  }

  private static ObjectNode of(Found found) {
    ObjectNode json = NODES.objectNode();
    json.put("app", found.app());
    json.put("records", found.chains().records());
    json.put("entries", found.chains().entries());
    json.putNull("broken");
    found
        .chains()
        .broken()
        .ifPresent(broken ->
            json.putObject("broken")
                .put("object", broken.record().object())
                .put("id", broken.record().id())
                .put("entry", broken.number())
                .put("at", broken.at().toString()));
    return json;
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
    json.put("person_id", entry.person().orElse(null));
    entry.substitute().ifPresent(other -> json.put("substitute", other.name()));
    json.put("release", entry.release());
    json.put(
        "channel",
        entry.channel().map(through -> through.name().toLowerCase(Locale.ROOT)).orElse(null));
    entry.key().ifPresent(key -> json.put("key", key.name()));
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
