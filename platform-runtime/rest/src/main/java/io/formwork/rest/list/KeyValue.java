package io.formwork.rest.list;

import io.formwork.metadata.model.FieldType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** What a key of an order is worth at a place, read back from its text. */
final class KeyValue {

  private static final int LAST_YEAR = 9999;

  /** More than any number that a database keeps of a field. */
  private static final int MOST_DIGITS = 1_100;

  private KeyValue() {}

  /**
   * The value as its type has it in memory.
   *
   * @throws IllegalArgumentException when the text is no such value
   * @throws java.time.DateTimeException when it is no such date, time or duration
   */
  static Object of(FieldType type, String text) {
    return switch (type) {
      case FieldType.Whole whole -> Long.valueOf(text);
      case FieldType.Reference reference -> Long.valueOf(text);
      case FieldType.Decimal decimal -> number(text);
      case FieldType.Money money -> number(text);
      case FieldType.Flag flag -> Boolean.valueOf(text);
      case FieldType.Day day -> day(LocalDate.parse(text));
      case FieldType.TimeOfDay time -> LocalTime.parse(text);
      case FieldType.Moment moment -> moment(Instant.parse(text));
      case FieldType.Span span -> span(Duration.parse(text));
      case FieldType.Text words -> words(text);
      case FieldType.RichText words -> words(text);
      case FieldType.Email words -> words(text);
      case FieldType.Phone words -> words(text);
      case FieldType.Url words -> words(text);
      case FieldType.Sequence words -> words(text);
      case FieldType.Choice words -> words(text);
      case FieldType.State words -> words(text);
      case FieldType.StateKindOf words -> words(text);
      case FieldType.References several -> throw new IllegalArgumentException("no key");
      case FieldType.Roles several -> throw new IllegalArgumentException("no key");
      case FieldType.ChoiceSet several -> throw new IllegalArgumentException("no key");
      case FieldType.Tags several -> throw new IllegalArgumentException("no key");
      case FieldType.Files files -> throw new IllegalArgumentException("no key");
      case FieldType.Json json -> throw new IllegalArgumentException("no key");
    };
  }

  /** No exponent, which would be a number of a billion digits. */
  private static BigDecimal number(String text) {
    if (text.length() > MOST_DIGITS || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
      throw new IllegalArgumentException("no number");
    }
    return new BigDecimal(text);
  }

  private static LocalDate day(LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("no day of a calendar");
    }
    return day;
  }

  private static Instant moment(Instant moment) {
    day(moment.atZone(ZoneOffset.UTC).toLocalDate());
    return moment;
  }

  private static Duration span(Duration span) {
    if (span.abs().toDays() > 3_652_500) {
      throw new IllegalArgumentException("too long");
    }
    return span;
  }

  /** PostgreSQL keeps no text with the character 0, nor half of a character. */
  private static String words(String text) {
    if (text.chars().anyMatch(c -> c == 0)
        || text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      throw new IllegalArgumentException("no text of a database");
    }
    return text;
  }
}
