package io.formwork.metadata.expression;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Where days, weeks and quarters begin, and months later; empty outside of the calendar. */
final class Dates {

  private static final int MONTHS_OF_QUARTER = 3;

  /** The month 0001-01 and the month after 9999-12, as they are counted from the year 0. */
  private static final long FIRST_MONTH = 12;

  private static final long AFTER_LAST_MONTH = 120_000;

  private Dates() {}

  /** Where the clock skips midnight, the first moment after it. */
  static Optional<Object> start(LocalDate day, ZoneId zone) {
    return Arithmetics.moment(day.atStartOfDay(zone).toInstant());
  }

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  static LocalDate quarter(LocalDate day) {
    int month = day.getMonthValue() - 1;
    return LocalDate.of(day.getYear(), month - month % MONTHS_OF_QUARTER + 1, 1);
  }

  static Optional<Object> later(LocalDate day, long months) {
    if (Math.abs(months / 2) > AFTER_LAST_MONTH) {
      return Optional.empty();
    }
    long month = day.getLong(ChronoField.PROLEPTIC_MONTH) + months;
    return month >= FIRST_MONTH && month < AFTER_LAST_MONTH
        ? Optional.of(day.plusMonths(months))
        : Optional.empty();
  }
}
