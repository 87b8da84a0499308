package io.formwork.metadata.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
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

  /** Whether one begins with the day. */
  public boolean begins(LocalDate day) {
    return switch (this) {
      case DAY -> true;
      case WEEK -> day.getDayOfWeek() == DayOfWeek.MONDAY;
      case MONTH -> day.getDayOfMonth() == 1;
      case QUARTER -> day.getDayOfMonth() == 1 && day.getMonthValue() % MONTHS_OF_A_QUARTER == 1;
      case YEAR -> day.getDayOfYear() == 1;
    };
  }
}
