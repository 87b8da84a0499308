package io.formwork.core.dashboard;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The days, weeks or months of a period, so that those without records are drawn as well. */
final class Calendar {

  private static final int MOST = 400;

  private Calendar() {}

  /**
   * The first days of the steps from the earliest to the latest that there is anything to say of.
   */
  static Set<Optional<Object>> filled(Set<Optional<Object>> keys, String step, Period period) {
    Set<Optional<Object>> all = new LinkedHashSet<>();
    Optional<LocalDate> last = latest(keys, period);
    LocalDate day = first(keys, step, period).orElse(LocalDate.MAX);
    while (last.isPresent() && !day.isAfter(last.get()) && all.size() < MOST) {
      all.add(Optional.of(day));
      day = next(day, step);
    }
    all.addAll(keys);
    return all;
  }

  private static Optional<LocalDate> first(Set<Optional<Object>> keys, String step, Period period) {
    return period
        .from()
        .or(() -> days(keys).min(LocalDate::compareTo))
        .map(day -> begin(day, step));
  }

  private static Optional<LocalDate> latest(Set<Optional<Object>> keys, Period period) {
    return period
        .until()
        .map(day -> day.minusDays(1))
        .or(() -> days(keys).max(LocalDate::compareTo));
  }

  private static java.util.stream.Stream<LocalDate> days(Set<Optional<Object>> keys) {
    return keys.stream().flatMap(Optional::stream).map(LocalDate.class::cast);
  }

  private static LocalDate begin(LocalDate day, String step) {
    return switch (step) {
      case "week" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case "month" -> day.withDayOfMonth(1);
      default -> day;
    };
  }

  /** The first day of the step that follows the one beginning on that day. */
  static LocalDate next(LocalDate day, String step) {
    return switch (step) {
      case "week" -> day.plusWeeks(1);
      case "month" -> day.plusMonths(1);
      default -> day.plusDays(1);
    };
  }
}
