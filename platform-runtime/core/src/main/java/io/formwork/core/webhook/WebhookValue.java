package io.formwork.core.webhook;

import io.formwork.core.query.Named;
import io.formwork.core.query.VisibleRecord;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.value.Json;
import io.formwork.metadata.value.KeptFile;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A value in the JSON that a webhook sends, as REST writes it too. */
final class WebhookValue {

  private static final String NULL = "null";

  private WebhookValue() {}

  /** The value of a field that may be read. */
  static String of(Field field, VisibleRecord record) {
    if (field.type() instanceof FieldType.References) {
      return array(
          record.several().getOrDefault(field.name(), List.of()).stream()
              .map(WebhookValue::reference));
    }
    @Nullable String name = record.names().get(field.name());
    return record
        .values()
        .find(field.name())
        .map(value ->
            field.type() instanceof FieldType.Reference && name != null
                ? reference(new Named((Long) value, name))
                : of(field.type(), value))
        .orElse(empty(field.type()));
  }

  private static String of(FieldType type, Object value) {
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
      case FieldType.Whole whole -> value.toString();
      case FieldType.Decimal decimal -> ((BigDecimal) value).toPlainString();
      case FieldType.Money money -> ((BigDecimal) value).toPlainString();
      case FieldType.Flag flag -> value.toString();
      case FieldType.Reference reference -> "{\"id\":" + value + "}";
      case FieldType.References several -> throw new IllegalArgumentException(type.toString());
      case FieldType.Roles roles -> texts((List<?>) value);
      case FieldType.ChoiceSet set -> texts((List<?>) value);
      case FieldType.Tags tags -> texts((List<?>) value);
      case FieldType.Json json -> value.toString();
      case FieldType.Files(String ignored, boolean many) -> files((List<?>) value, many);
    };
  }

  /** Where there may be many, there are none. */
  private static String empty(FieldType type) {
    return type instanceof FieldType.Files(String ignored, boolean many) && many ? "[]" : NULL;
  }

  /** Texts as they are; dates, moments and durations as ISO 8601 writes them. */
  private static String text(Object value) {
    return Json.quoted(value.toString());
  }

  private static String texts(List<?> values) {
    return array(values.stream().map(WebhookValue::text));
  }

  private static String files(List<?> files, boolean many) {
    String all = KeptFile.write(files);
    if (many) {
      return all;
    }
    return files.isEmpty() ? NULL : all.substring(1, all.length() - 1);
  }

  private static String reference(Named record) {
    return "{\"id\":%d,\"name\":%s}".formatted(record.id(), Json.quoted(record.name()));
  }

  private static String array(Stream<String> items) {
    return items.collect(Collectors.joining(",", "[", "]"));
  }
}
