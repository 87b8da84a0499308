package io.formwork.metadata.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What days are put together by, in the zone of the application; each is told by its first day. */
public enum Step {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  private static final int MONTHS_OF_A_QUARTER = 3;

  /** As definitions and requests write it: {@code created_at.day}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The step that bears the word. */
  public static Optional<Step> of(String word) {
    return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
  }

  /** Whether each of the other is made of whole ones of this. */
  public boolean makes(Step other) {
    return switch (this) {
      case DAY -> true;
      case WEEK -> other == WEEK;
      case MONTH -> other == MONTH || other == QUARTER || other == YEAR;
      case QUARTER -> other == QUARTER || other == YEAR;
      case YEAR -> other == YEAR;
    };
  }

  /** The first day of the one in which the day lies. */
  public LocalDate first(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.with(day.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** The day so many steps later, or earlier when there are fewer than none. */
  public LocalDate later(LocalDate day, long steps) {
    return switch (this) {
      case DAY -> day.plusDays(steps);
      case WEEK -> day.plusWeeks(steps);
      case MONTH -> day.plusMonths(steps);
      case QUARTER -> day.plusMonths(steps * MONTHS_OF_A_QUARTER);
      case YEAR -> day.plusYears(steps);
    };
  }

  /** Whether one begins with the day. */
  public boolean begins(LocalDate day) {
    return day.equals(first(day));
  }
}
