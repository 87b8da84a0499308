package io.formwork.ui.list;

import io.formwork.core.dashboard.Period;
import io.formwork.core.dashboard.RelativeDays;
import io.formwork.core.query.Filter;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.value.Tags;
import io.formwork.ui.visit.Visit;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What was chosen in a filter, as an address writes it: names and numbers with commas between, days
 * by a word or as {@code 2026-03-01..2026-03-31}, amounts as {@code 100..500}, texts that begin
 * with {@code ^abc}, and {@link FilterWords}. What cannot be read filters nothing.
 */
public record FilterValues(Instant now, ZoneId zone, Beholder beholder) {

  private static final String UNTIL = "..";
  private static final String BEGINS = "^";

  static FilterValues of(Visit visit) {
    return new FilterValues(visit.now(), visit.zone(), new Beholder(visit.actor(), visit.model()));
  }

  /** The condition; nothing when the words cannot be read. */
  public Optional<Filter> filter(FieldPath path, String written) {
    try {
      return switch (written) {
        case "" -> Optional.empty();
        case FilterWords.EMPTY -> Optional.of(new Filter.Empty(path, true));
        case FilterWords.FILLED -> Optional.of(new Filter.Empty(path, false));
        default -> ofType(path, written);
      };
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<Filter> ofType(FieldPath path, String written) {
    return switch (path.field().type()) {
      case FieldType.Choice ignored -> chosen(path, written, Stream::of);
      case FieldType.ChoiceSet ignored -> chosen(path, written, Stream::of);
      case FieldType.StateKindOf ignored -> chosen(path, written, Stream::of);
      case FieldType.Roles ignored -> chosen(path, written, Stream::of);
      case FieldType.Tags ignored -> chosen(path, written, word -> Tags.read(word).stream());
      case FieldType.State type -> chosen(path, written, word -> beholder.states(type, word));
      case FieldType.Reference ignored -> chosen(path, written, beholder::records);
      case FieldType.References ignored -> chosen(path, written, beholder::records);
      case FieldType.Flag ignored -> chosen(path, written, word -> Stream.of(flag(word)));
      case FieldType.Whole ignored when written.contains(",") ->
          chosen(path, written, word -> Stream.of(Long.valueOf(word)));
      case FieldType.Whole ignored -> TypedRange.of(path, written, Long::valueOf);
      case FieldType.Decimal ignored -> TypedRange.of(path, written, TypedRange::number);
      case FieldType.Money ignored -> TypedRange.of(path, written, TypedRange::number);
      case FieldType.TimeOfDay ignored -> TypedRange.of(path, written, TypedRange::time);
      case FieldType.Span ignored -> TypedRange.of(path, written, TypedRange::duration);
      case FieldType.Day ignored -> Optional.of(days(path, written));
      case FieldType.Moment ignored -> Optional.of(moments(path, written));
      case FieldType.Phone ignored -> digits(path, written);
      case FieldType.Text ignored -> text(path, written);
      case FieldType.RichText ignored -> text(path, written);
      case FieldType.Sequence ignored -> text(path, written);
      case FieldType.Email ignored -> text(path, written);
      case FieldType.Url ignored -> text(path, written);
      case FieldType.Json ignored -> Optional.empty();
      case FieldType.Files ignored -> Optional.empty();
    };
  }

  /** One of the values, none or all of them; "not filled in" beside values is one more. */
  private static Optional<Filter> chosen(
      FieldPath path, String written, Function<String, Stream<?>> read) {
    List<String> words = FilterWords.of(written);
    List<Object> values =
        FilterWords.values(written).stream().flatMap(read).map(Object.class::cast).toList();
    boolean nobody = values.isEmpty() && !FilterWords.values(written).isEmpty();
    if (values.isEmpty() && !nobody) {
      return words.contains(FilterWords.EMPTY)
          ? Optional.of(new Filter.Empty(path, true))
          : Optional.of(new Filter.Empty(path, false))
              .filter(filled -> words.contains(FilterWords.FILLED))
              .map(Filter.class::cast);
    }
    if (words.contains(FilterWords.NONE_OF)) {
      return Optional.of(new Filter.NoneOf(path, values));
    }
    Filter these =
        words.contains(FilterWords.EVERY) && path.field().type().isSeveral()
            ? new Filter.Every(path, values)
            : new Filter.OneOf(path, values);
    return Optional.of(
        words.contains(FilterWords.EMPTY)
            ? new Filter.Either(path, these, new Filter.Empty(path, true))
            : these);
  }

  private static boolean flag(String word) {
    if (!word.equals("true") && !word.equals("false")) {
      throw new IllegalArgumentException(word);
    }
    return word.equals("true");
  }

  private static Optional<Filter> text(FieldPath path, String written) {
    return Optional.of(
        written.startsWith(BEGINS) && written.length() > BEGINS.length()
            ? new Filter.Begins(path, written.substring(BEGINS.length()))
            : new Filter.Contains(path, written));
  }

  /** Numbers are kept without the signs between their groups. */
  private static Optional<Filter> digits(FieldPath path, String written) {
    String digits = written.replaceAll("[^0-9]", "");
    return digits.isEmpty() ? Optional.empty() : Optional.of(new Filter.Contains(path, digits));
  }

  private Filter days(FieldPath path, String written) {
    LocalDate today = now.atZone(zone).toLocalDate();
    return switch (written) {
      case FilterWords.OVERDUE -> between(path, Optional.empty(), Optional.of(today));
      case FilterWords.AHEAD -> between(path, Optional.of(today), Optional.empty());
      default -> {
        Period period = period(written);
        yield between(path, period.from(), period.until());
      }
    };
  }

  private Filter moments(FieldPath path, String written) {
    return switch (written) {
      case FilterWords.OVERDUE -> between(path, Optional.empty(), Optional.of(now));
      case FilterWords.AHEAD -> between(path, Optional.of(now), Optional.empty());
      default -> {
        Period period = period(written);
        yield between(path, period.from().map(this::start), period.until().map(this::start));
      }
    };
  }

  private static Filter between(FieldPath path, Optional<?> from, Optional<?> until) {
    return new Filter.Between(path, from.map(Object.class::cast), until.map(Object.class::cast));
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /**
   * The days of that word, or those from and to; the last day is one of them.
   *
   * @throws IllegalArgumentException when there is no such word
   */
  public Period period(String written) {
    int middle = written.indexOf(UNTIL);
    if (middle < 0) {
      return RelativeDays.of(written, now.atZone(zone).toLocalDate())
          .orElseGet(() -> onlyDay(LocalDate.parse(written)));
    }
    return new Period(
        day(written.substring(0, middle)),
        day(written.substring(middle + UNTIL.length())).map(last -> last.plusDays(1)));
  }

  private static Period onlyDay(LocalDate day) {
    return new Period(Optional.of(day), Optional.of(day.plusDays(1)));
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
}
