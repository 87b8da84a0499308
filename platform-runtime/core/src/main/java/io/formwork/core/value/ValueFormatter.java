package io.formwork.core.value;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Choices;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.value.KeptFile;
import io.formwork.metadata.value.PhoneNumbers;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Shows values as a person reads them: titles of choices and states, dates in the application's
 * zone, durations in words.
 */
public final class ValueFormatter {

  private final ApplicationModel model;

  public ValueFormatter(ApplicationModel model) {
    this.model = model;
  }

  /**
   * The value in words. A reference is shown as its number: who knows the record's name shows that
   * instead.
   */
  public String format(Field field, Object value, Locale locale) {
    return switch (field.type()) {
      case FieldType.Choice choice -> choice(choice.choices(), (String) value, locale);
      case FieldType.ChoiceSet set -> choices(set.choices(), (List<?>) value, locale);
      case FieldType.State state -> state(state.object(), (String) value, locale);
      case FieldType.Flag ignored -> flag((Boolean) value, locale);
      case FieldType.Day ignored -> day((LocalDate) value, locale);
      case FieldType.Moment ignored -> moment((Instant) value, locale);
      case FieldType.Span ignored -> DurationWords.ofWork((Duration) value, locale);
      case FieldType.Whole ignored -> NumberFormat.getIntegerInstance(locale).format(value);
      case FieldType.Money money -> MoneyWords.of((BigDecimal) value, money.currency(), locale);
      case FieldType.TimeOfDay ignored -> time((LocalTime) value);
      case FieldType.Phone ignored -> PhoneNumbers.shown((String) value);
      case FieldType.Decimal decimal -> decimal((BigDecimal) value, decimal.scale(), locale);
      case FieldType.Tags ignored -> String.join(", ", words((List<?>) value));
      case FieldType.Roles ignored -> roles((List<?>) value, locale);
      case FieldType.RichText ignored -> PlainText.of((String) value);
      case FieldType.Text ignored -> (String) value;
      case FieldType.Email ignored -> (String) value;
      case FieldType.Url ignored -> (String) value;
      case FieldType.Json ignored -> value.toString();
      case FieldType.Files ignored -> KeptFile.names((List<?>) value);
      case FieldType.StateKindOf ignored -> (String) value;
      case FieldType.Sequence ignored -> (String) value;
      case FieldType.Reference ignored -> value.toString();
      case FieldType.References ignored -> numbers((List<?>) value);
    };
  }

  private static String numbers(List<?> ids) {
    return ids.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private static List<String> words(List<?> tags) {
    return tags.stream().map(String.class::cast).toList();
  }

  private String choices(String list, List<?> words, Locale locale) {
    return words.stream()
        .map(word -> choice(list, (String) word, locale))
        .collect(Collectors.joining(", "));
  }

  private String choice(String list, String value, Locale locale) {
    return Optional.ofNullable(model.choices().get(list))
        .map(Choices::values)
        .map(values -> values.get(value))
        .map(known -> known.title().in(locale))
        .orElse(value);
  }

  private String state(String object, String value, Locale locale) {
    return model
        .object(object)
        .lifecycle()
        .map(Lifecycle::states)
        .map(states -> states.get(value))
        .map(state -> state.title().in(locale))
        .orElse(value);
  }

  private static String flag(boolean value, Locale locale) {
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    if (value) {
      return english ? "Yes" : "Да";
    }
    return english ? "No" : "Нет";
  }

  /** Seconds only where there are some. */
  private static String time(LocalTime value) {
    String pattern = value.getSecond() == 0 ? "HH:mm" : "HH:mm:ss";
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(value);
  }

  private static String day(LocalDate value, Locale locale) {
    return DateTimeFormatter.ofPattern(datePattern(locale), locale).format(value);
  }

  private String moment(Instant value, Locale locale) {
    return DateTimeFormatter.ofPattern(datePattern(locale) + " HH:mm", locale)
        .format(value.atZone(model.timezone()));
  }

  private static String datePattern(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "d MMM yyyy" : "dd.MM.yyyy";
  }

  private static String decimal(BigDecimal value, int scale, Locale locale) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(scale);
    return format.format(value);
  }

  private String roles(List<?> names, Locale locale) {
    return names.stream()
        .map(name -> Optional.ofNullable(model.roles().get((String) name)))
        .flatMap(Optional::stream)
        .map(Role::title)
        .map(title -> title.in(locale))
        .collect(Collectors.joining(", "));
  }
}
