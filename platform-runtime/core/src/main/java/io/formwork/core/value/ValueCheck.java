package io.formwork.core.value;

import io.formwork.core.message.Message;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Checks a value of the right type against the limits of its field. */
public final class ValueCheck {

  private final ApplicationModel model;

  public ValueCheck(ApplicationModel model) {
    this.model = model;
  }

  /**
   * What is wrong with the value, if anything. Whether a referenced record exists is for the caller
   * to see.
   */
  public Optional<Message> problem(Field field, Object value) {
    return switch (field.type()) {
      case FieldType.Text text -> tooLong(field, (String) value, text.max());
      case FieldType.Whole whole -> range(field, (Long) value, whole);
      case FieldType.Decimal decimal -> digits(field, (BigDecimal) value, decimal);
      case FieldType.Choice choice ->
          unless(known(choice, (String) value), "field.not_a_choice", field.title(), value);
      case FieldType.Roles ignored -> roles(field, (List<?>) value);
      case FieldType.RichText ignored -> tooLong(field, (String) value, RICH_TEXT_LIMIT);
      case FieldType.Flag ignored -> Optional.empty();
      case FieldType.Day ignored -> Optional.empty();
      case FieldType.Moment ignored -> Optional.empty();
      case FieldType.Span ignored -> Optional.empty();
      case FieldType.State ignored -> Optional.empty();
      case FieldType.StateKindOf ignored -> Optional.empty();
      case FieldType.Sequence ignored -> Optional.empty();
      case FieldType.Reference ignored -> Optional.empty();
      case FieldType.References ignored -> Optional.empty();
    };
  }

  /** Characters of rich text, so that one field cannot fill the database. */
  public static final int RICH_TEXT_LIMIT = 100_000;

  private boolean known(FieldType.Choice type, String value) {
    return Optional.ofNullable(model.choices().get(type.choices()))
        .map(choices -> choices.values().containsKey(value))
        .orElse(false);
  }

  private static Optional<Message> tooLong(Field field, String text, int max) {
    int length = text.codePointCount(0, text.length());
    return unless(length <= max, "field.too_long", field.title(), max, length);
  }

  private static Optional<Message> range(Field field, long value, FieldType.Whole whole) {
    boolean inside = value >= whole.min() && value <= whole.max();
    return unless(inside, "field.out_of_range", field.title(), whole.min(), whole.max());
  }

  private static Optional<Message> digits(Field field, BigDecimal value, FieldType.Decimal type) {
    BigDecimal plain = value.stripTrailingZeros();
    boolean fits =
        plain.scale() <= type.scale()
            && plain.precision() - plain.scale() <= type.precision() - type.scale();
    return unless(fits, "field.too_precise", field.title(), type.precision(), type.scale());
  }

  private Optional<Message> roles(Field field, List<?> names) {
    return names.stream()
        .map(String.class::cast)
        .filter(name -> !model.roles().containsKey(name))
        .findFirst()
        .map(name -> Message.of("field.not_a_role", field.title(), name));
  }

  private static Optional<Message> unless(boolean good, String key, Object... arguments) {
    return good ? Optional.empty() : Optional.of(Message.of(key, arguments));
  }
}
