package io.formwork.core.value;

import io.formwork.core.message.Message;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    return value instanceof String text && text.indexOf(NUL) >= 0
        ? Optional.of(Message.of("field.nul", field.title()))
        : ofType(field, value);
  }

  private Optional<Message> ofType(Field field, Object value) {
    return switch (field.type()) {
      case FieldType.Text text -> text(field, (String) value, text);
      case FieldType.Whole whole -> Limits.range(field, (Long) value, whole);
      case FieldType.Decimal decimal ->
          Limits.digits(field, (BigDecimal) value, decimal.precision(), decimal.scale())
              .or(() -> Limits.range(field, (BigDecimal) value, decimal.range()));
      case FieldType.Money money ->
          Limits.digits(field, (BigDecimal) value, FieldType.Money.PRECISION, money.scale())
              .or(() -> Limits.range(field, (BigDecimal) value, money.range()));
      case FieldType.Choice choice -> words(field, choice.choices(), List.of(value));
      case FieldType.ChoiceSet set -> words(field, set.choices(), (List<?>) value);
      case FieldType.Tags tags -> TagLimits.problem(field, tags, (List<?>) value);
      case FieldType.Roles ignored -> roles(field, (List<?>) value);
      case FieldType.RichText ignored -> tooLong(field, (String) value, RICH_TEXT_LIMIT);
      case FieldType.Json ignored -> tooLong(field, value.toString(), RICH_TEXT_LIMIT);
      case FieldType.Day day -> Limits.range(field, (LocalDate) value, day.range());
      case FieldType.Span span -> Limits.length(field, (Duration) value, span.range());
      case FieldType.Email ignored -> Optional.empty();
      case FieldType.Phone ignored -> Optional.empty();
      case FieldType.Url ignored -> Optional.empty();
      case FieldType.TimeOfDay ignored -> Optional.empty();
      case FieldType.Flag ignored -> Optional.empty();
      case FieldType.Moment ignored -> Optional.empty();
      case FieldType.State ignored -> Optional.empty();
      case FieldType.StateKindOf ignored -> Optional.empty();
      case FieldType.Sequence ignored -> Optional.empty();
      case FieldType.Reference ignored -> Optional.empty();
      case FieldType.References ignored -> Optional.empty();
      case FieldType.Files(String ignored, boolean many) -> number(field, (List<?>) value, many);
    };
  }

  /** The one character that the database keeps in no text. */
  private static final char NUL = 0;

  /** Characters of rich text and of JSON, so that one field cannot fill the database. */
  public static final int RICH_TEXT_LIMIT = 100_000;

  /** How many files one field holds, so that one record does not grow without end. */
  private static final int MOST_FILES = 100;

  private static Optional<Message> number(Field field, List<?> files, boolean many) {
    return many
        ? unless(files.size() <= MOST_FILES, "field.too_many_files", field.title(), MOST_FILES)
        : unless(files.size() == 1, "field.one_file", field.title());
  }

  private Optional<Message> words(Field field, String list, List<?> given) {
    Set<String> known =
        Optional.ofNullable(model.choices().get(list))
            .map(choices -> choices.values().keySet())
            .orElse(Set.of());
    return given.stream()
        .filter(word -> !known.contains(word))
        .findFirst()
        .map(word ->
            Message.of("field.not_a_choice", field.title(), word, String.join(", ", known)));
  }

  private static Optional<Message> text(Field field, String text, FieldType.Text type) {
    return tooLong(field, text, type.max())
        .or(() ->
            type.form()
                .filter(form -> !form.fits(text))
                .map(form -> Message.of("field.of_another_form", field.title(), form.message())));
  }

  private static Optional<Message> tooLong(Field field, String text, int max) {
    int length = text.codePointCount(0, text.length());
    return unless(length <= max, "field.too_long", field.title(), max, length);
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
