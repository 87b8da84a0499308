package io.formwork.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import java.util.List;
import java.util.Locale;

/** Values that somebody could write into fields. */
final class Examples {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int FEW = 4;

  private final ApplicationModel model;
  private final Locale locale;

  Examples(ApplicationModel model, Locale locale) {
    this.model = model;
    this.locale = locale;
  }

  /** A body with a few of the fields, those that must be there first. */
  ObjectNode body(List<Field> fields) {
    ObjectNode body = NODES.objectNode();
    List<Field> needed = fields.stream().filter(Field::required).toList();
    needed.forEach(field -> body.set(field.name(), of(field)));
    fields.stream()
        .filter(field -> !body.has(field.name()))
        .limit(Math.max(0, FEW - needed.size()))
        .forEach(field -> body.set(field.name(), of(field)));
    return body;
  }

  private JsonNode of(Field field) {
    return switch (field.type()) {
      case FieldType.Text text -> text(cut(field.title().in(locale), text.max()));
      case FieldType.RichText text -> text("<p>" + field.title().in(locale) + "</p>");
      case FieldType.Email email -> text("anna@example.org");
      case FieldType.Phone phone -> text("+79161234567");
      case FieldType.Url url -> text("https://example.org/");
      case FieldType.Whole whole -> NODES.numberNode(Math.clamp(1, whole.min(), whole.max()));
      case FieldType.Decimal decimal ->
          NODES.numberNode(decimal.range().least().orElse(java.math.BigDecimal.ONE));
      case FieldType.Money money ->
          NODES.numberNode(money.range().least().orElse(java.math.BigDecimal.ONE));
      case FieldType.Flag flag -> NODES.booleanNode(true);
      case FieldType.Day day -> text("2026-03-31");
      case FieldType.TimeOfDay time -> text("09:30");
      case FieldType.Moment moment -> text("2026-03-31T09:00:00Z");
      case FieldType.Span span -> text("PT4H30M");
      case FieldType.Choice choice -> text(first(choice.choices()));
      case FieldType.ChoiceSet set -> NODES.arrayNode().add(first(set.choices()));
      case FieldType.Tags tags -> NODES.arrayNode().add("vip");
      case FieldType.State state ->
          text(model.object(state.object()).lifecycle().orElseThrow().initial());
      case FieldType.StateKindOf kind -> text("active");
      case FieldType.Sequence sequence -> text(sequence.format());
      case FieldType.Reference reference -> NODES.numberNode(7);
      case FieldType.References several -> NODES.arrayNode().add(7);
      case FieldType.Roles roles -> NODES.arrayNode();
      case FieldType.Json json -> NODES.objectNode();
      case FieldType.Files files -> files.many() ? NODES.arrayNode() : NODES.nullNode();
    };
  }

  private String first(String choices) {
    return model.choices().get(choices) == null
        ? ""
        : model.choices().get(choices).values().keySet().stream().findFirst().orElse("");
  }

  private static String cut(String text, int max) {
    return text.length() <= max ? text : text.substring(0, max);
  }

  private static JsonNode text(String text) {
    return NODES.textNode(text);
  }
}
