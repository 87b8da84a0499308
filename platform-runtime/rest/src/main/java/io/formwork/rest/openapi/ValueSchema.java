package io.formwork.rest.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Range;
import java.math.BigDecimal;

/** What a value of a type looks like in JSON. Each may also be null: an empty field. */
final class ValueSchema {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Words words;

  ValueSchema(Words words) {
    this.words = words;
  }

  /** In an answer. */
  ObjectNode read(FieldType type) {
    return switch (type) {
      case FieldType.Reference reference -> nullable(ref("fw.reference"));
      case FieldType.References several -> array(ref("fw.reference"));
      case FieldType.Files files when files.many() -> array(ref("fw.file"));
      default -> nullable(plain(type));
    };
  }

  /** In the body of a request. */
  ObjectNode write(FieldType type) {
    return switch (type) {
      case FieldType.Reference reference ->
          nullable(id()).put("description", words.of("schema.write_reference"));
      case FieldType.References several ->
          nullable(array(id())).put("description", words.of("schema.write_references"));
      case FieldType.Files files ->
          nullable(files.many() ? array(id()) : id())
              .put("description", words.of("schema.write_files"));
      default -> nullable(plain(type));
    };
  }

  private static ObjectNode plain(FieldType type) {
    return switch (type) {
      case FieldType.Text text -> typed("string").put("maxLength", text.max());
      case FieldType.RichText text -> typed("string").put("contentMediaType", "text/html");
      case FieldType.Email email -> text("email");
      case FieldType.Phone phone -> typed("string");
      case FieldType.Url url -> text("uri");
      case FieldType.Whole whole ->
          typed("integer")
              .put("format", "int64")
              .put("minimum", whole.min())
              .put("maximum", whole.max());
      case FieldType.Decimal decimal -> number(decimal.range());
      case FieldType.Money money -> number(money.range());
      case FieldType.Flag flag -> typed("boolean");
      case FieldType.Day day -> text("date");
      case FieldType.TimeOfDay time -> text("time");
      case FieldType.Moment moment -> text("date-time");
      case FieldType.Span span -> text("duration");
      case FieldType.Choice choice -> ref(choices(choice.choices()));
      case FieldType.ChoiceSet set -> array(ref(choices(set.choices()))).put("uniqueItems", true);
      case FieldType.Tags tags ->
          array(typed("string").put("maxLength", tags.max()))
              .put("uniqueItems", true)
              .put("maxItems", tags.most());
      case FieldType.State state -> ref(state.object() + ".state");
      case FieldType.StateKindOf kind -> ref("fw.state_kind");
      case FieldType.Sequence sequence -> typed("string");
      case FieldType.Reference reference -> id();
      case FieldType.References several -> array(id());
      case FieldType.Roles roles -> array(typed("string"));
      case FieldType.Json json -> NODES.objectNode();
      case FieldType.Files files -> ref("fw.file");
    };
  }

  /** The component of a list of choices. */
  static String choices(String name) {
    return "fw.choices." + name;
  }

  static ObjectNode ref(String schema) {
    return NODES.objectNode().put("$ref", Components.PREFIX + schema);
  }

  static ObjectNode array(ObjectNode items) {
    ObjectNode array = typed("array");
    array.set("items", items);
    return array;
  }

  static ObjectNode typed(String type) {
    return NODES.objectNode().put("type", type);
  }

  private static ObjectNode text(String format) {
    return typed("string").put("format", format);
  }

  private static ObjectNode id() {
    return typed("integer").put("format", "int64");
  }

  private static ObjectNode number(Range<BigDecimal> range) {
    ObjectNode number = typed("number");
    range.least().ifPresent(least -> number.put("minimum", least));
    range.most().ifPresent(most -> number.put("maximum", most));
    return number;
  }

  private static ObjectNode nullable(ObjectNode schema) {
    if (schema.has("$ref")) {
      ObjectNode either = NODES.objectNode();
      either.putArray("anyOf").add(schema).add(typed("null"));
      return either;
    }
    if (schema.path("type").isTextual()) {
      String type = schema.path("type").asText();
      schema.putArray("type").add(type).add("null");
    }
    return schema;
  }
}
