package io.formwork.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.message.Decision;
import io.formwork.core.message.Messages;
import io.formwork.core.query.Past;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.right.Offer;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Records in JSON. Fields stand under their names; what the platform adds begins with {@code $},
 * which no name of a field does.
 */
public final class RecordJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private RecordJson() {}

  /**
   * The fields that may be read (an empty one is null, a hidden one is not there), and what may be
   * done.
   */
  public static ObjectNode of(VisibleRecord record, Locale language) {
    ObjectNode json = NODES.objectNode();
    json.put("id", record.ref().id());
    json.put("version", record.version());
    for (Field field : record.type().fields().values()) {
      boolean told = json.has(field.name());
      if (!told && record.abilities().readable().contains(field.name())) {
        json.set(field.name(), value(field, record));
      }
    }
    json.put("$display", record.display());
    json.set("$may", may(record, language));
    return json;
  }

  /** A record as it was: nothing may be done with it, and {@code $at} says when. */
  public static ObjectNode of(Past.PastRecord past) {
    ObjectNode json = of(past.record(), Locale.ROOT);
    json.put("$at", past.at().toString());
    ArrayNode unknown = json.putArray("$unknown");
    past.unknown().stream().sorted().forEach(unknown::add);
    return json;
  }

  /** A relation to many is an array, also when it leads to nothing. */
  private static JsonNode value(Field field, VisibleRecord record) {
    if (field.type() instanceof FieldType.References) {
      return ValueJson.of(record.several().getOrDefault(field.name(), List.of()));
    }
    Optional<String> name = Optional.ofNullable(record.names().get(field.name()));
    return record
        .values()
        .find(field.name())
        .map(value -> ValueJson.of(field.type(), value, name))
        .orElseGet(() -> ValueJson.empty(field.type()));
  }

  private static ObjectNode may(VisibleRecord record, Locale language) {
    ObjectNode may = NODES.objectNode();
    ArrayNode update = may.putArray("update");
    record.abilities().writable().stream().sorted().forEach(update::add);
    may.put("delete", record.abilities().deletable());
    ArrayNode take = may.putArray("take");
    record.abilities().offers().forEach(offer -> take.add(of(offer, language)));
    return may;
  }

  private static ObjectNode of(Offer offer, Locale language) {
    ObjectNode json = NODES.objectNode();
    json.put("transition", offer.transition().name());
    json.put("title", offer.transition().title().in(language));
    ArrayNode asks = json.putArray("asks");
    offer.transition().ask().forEach(asks::add);
    offer.task().ifPresent(task -> json.put("task", task.id()));
    json.put("allowed", offer.decision().allowed());
    if (offer.decision() instanceof Decision.Refused refused) {
      json.put("reason", Messages.in(language, refused.reason()));
    }
    return json;
  }
}
