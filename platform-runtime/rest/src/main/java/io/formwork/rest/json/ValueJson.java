package io.formwork.rest.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.query.Named;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.value.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One value in JSON. */
final class ValueJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  private static final JsonMapper TREES =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private ValueJson() {}

  /**
   * The value as its type is written in JSON.
   *
   * @param name what the record is called, when the value is a reference
   */
  static JsonNode of(FieldType type, Object value, Optional<String> name) {
    return switch (type) {
      case FieldType.Text text -> text(value);
      case FieldType.RichText text -> text(value);
      case FieldType.Email email -> text(value);
      case FieldType.Phone phone -> text(value);
      case FieldType.Url url -> text(value);
      case FieldType.TimeOfDay time -> text(value);
      case FieldType.Choice choice -> text(value);
      case FieldType.State state -> text(value);
      case FieldType.StateKindOf kind -> text(value);
      case FieldType.Sequence sequence -> text(value);
      case FieldType.Day day -> text(value);
      case FieldType.Moment moment -> text(value);
      case FieldType.Span span -> text(value);
      case FieldType.Whole whole -> NODES.numberNode((Long) value);
      case FieldType.Decimal decimal -> decimal((BigDecimal) value);
      case FieldType.Money money -> decimal((BigDecimal) value);
      case FieldType.Flag flag -> NODES.booleanNode((Boolean) value);
      case FieldType.Reference reference -> reference((Long) value, name);
      case FieldType.References several -> references((List<?>) value);
      case FieldType.Roles roles -> texts((List<?>) value);
      case FieldType.ChoiceSet set -> texts((List<?>) value);
      case FieldType.Tags tags -> texts((List<?>) value);
      case FieldType.Json json -> tree((Json) value);
      case FieldType.Files(String ignored, boolean many) -> FileJson.of((List<?>) value, many);
    };
  }

  /** How an empty field is written: what may hold many holds none. */
  static JsonNode empty(FieldType type) {
    return type instanceof FieldType.Files(String ignored, boolean many)
        ? FileJson.of(List.of(), many)
        : NODES.nullNode();
  }

  /** JSON inside JSON, with its numbers digit by digit. */
  private static JsonNode tree(Json value) {
    try {
      return TREES.readTree(value.text());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(value.text(), impossible);
    }
  }

  /** Texts as they are; dates, moments and durations as ISO 8601 writes them. */
  private static JsonNode text(Object value) {
    return NODES.textNode(value.toString());
  }

  /** Without an exponent, which not every reader of JSON expects. */
  private static JsonNode decimal(BigDecimal value) {
    return NODES.numberNode(value.scale() < 0 ? value.setScale(0) : value);
  }

  private static JsonNode reference(long id, Optional<String> name) {
    ObjectNode reference = NODES.objectNode().put("id", id);
    name.ifPresent(text -> reference.put("name", text));
    return reference;
  }

  /** Records that have no names here, as in a history. */
  private static JsonNode references(List<?> ids) {
    ArrayNode array = NODES.arrayNode();
    ids.forEach(id -> array.add(reference((Long) id, Optional.empty())));
    return array;
  }

  /** The records that a relation to many leads to. */
  static JsonNode of(List<Named> records) {
    ArrayNode array = NODES.arrayNode();
    records.forEach(one -> array.add(reference(one.id(), Optional.of(one.name()))));
    return array;
  }

  private static JsonNode texts(List<?> values) {
    ArrayNode array = NODES.arrayNode();
    values.forEach(value -> array.add(value.toString()));
    return array;
  }
}
