package io.formwork.ui.list;

import io.formwork.core.dashboard.Period;
import io.formwork.core.query.Filter;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.value.Tags;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was chosen in a filter, as an address writes it: names and numbers with commas between, a
 * period by its name, days as {@code 2026-03-01..2026-03-31}, amounts as {@code 100..500}. What
 * cannot be read filters nothing.
 */
public record FilterValues(Instant now, ZoneId zone) {

  private static final String UNTIL = "..";

  public Optional<Filter> filter(FieldPath path, String written) {
    try {
      return switch (path.field().type()) {
        case FieldType.Choice ignored -> oneOf(path, written, text -> text);
        case FieldType.State ignored -> oneOf(path, written, text -> text);
        case FieldType.StateKindOf ignored -> oneOf(path, written, text -> text);
        case FieldType.Reference ignored -> oneOf(path, written, Long::valueOf);
        case FieldType.References ignored -> oneOf(path, written, Long::valueOf);
        case FieldType.ChoiceSet ignored -> oneOf(path, written, text -> text);
        case FieldType.Tags ignored -> oneOf(path, written, FilterValues::tag);
        case FieldType.Roles ignored -> oneOf(path, written, text -> text);
        case FieldType.Whole ignored when written.contains(",") ->
            oneOf(path, written, word -> Long.valueOf(word.strip()));
        case FieldType.Whole ignored -> TypedRange.of(path, written, Long::valueOf);
        case FieldType.Decimal ignored -> TypedRange.of(path, written, TypedRange::number);
        case FieldType.Money ignored -> TypedRange.of(path, written, TypedRange::number);
        case FieldType.TimeOfDay ignored -> TypedRange.of(path, written, TypedRange::time);
        case FieldType.Span ignored -> TypedRange.of(path, written, TypedRange::duration);
        case FieldType.Flag ignored -> oneOf(path, written, Boolean::valueOf);
        case FieldType.Day ignored -> Optional.of(days(path, written));
        case FieldType.Moment ignored -> Optional.of(moments(path, written));
        case FieldType.Text ignored -> Optional.of(new Filter.Contains(path, written));
        case FieldType.RichText ignored -> Optional.of(new Filter.Contains(path, written));
        case FieldType.Sequence ignored -> Optional.of(new Filter.Contains(path, written));
        case FieldType.Email ignored -> Optional.of(new Filter.Contains(path, written));
        case FieldType.Url ignored -> Optional.of(new Filter.Contains(path, written));
        case FieldType.Phone ignored -> digits(path, written);
        case FieldType.Json ignored -> Optional.empty();
        case FieldType.Files ignored -> Optional.empty();
      };
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Filter> oneOf(
      FieldPath path, String written, Function<String, Object> read) {
    List<Object> values = words(written).stream().map(read).toList();
    return values.isEmpty() ? Optional.empty() : Optional.of(new Filter.OneOf(path, values));
  }

  private static Object tag(String written) {
    return Tags.read(written).orElseThrow(IllegalArgumentException::new);
  }

  /** Numbers are kept without the signs between their groups. */
  private static Optional<Filter> digits(FieldPath path, String written) {
    String digits = written.replaceAll("[^0-9]", "");
    return digits.isEmpty() ? Optional.empty() : Optional.of(new Filter.Contains(path, digits));
  }

  private Filter days(FieldPath path, String written) {
    Period period = period(written);
    return new Filter.Between(
        path, period.from().map(Object.class::cast), period.until().map(Object.class::cast));
  }

  private Filter moments(FieldPath path, String written) {
    Period period = period(written);
    return new Filter.Between(
        path, period.from().map(this::start), period.until().map(this::start));
  }

  private Object start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The period of that name, or of those days; the last day is part of it. */
  public Period period(String written) {
    int middle = written.indexOf(UNTIL);
    if (middle < 0) {
      return Period.of(Period.Preset.of(written), now.atZone(zone).toLocalDate());
    }
    return new Period(
        day(written.substring(0, middle)),
        day(written.substring(middle + UNTIL.length())).map(last -> last.plusDays(1)));
  }

  private static Optional<LocalDate> day(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }

  /** Writes a period by its days. */
  public static String written(Period period) {
    return period.from().map(LocalDate::toString).orElse("")
        + UNTIL
        + period.until().map(day -> day.minusDays(1).toString()).orElse("");
  }

  static List<String> words(String written) {
    return Arrays.stream(written.split(",")).filter(word -> !word.isBlank()).toList();
  }
}
