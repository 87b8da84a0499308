package io.formwork.core.dashboard;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days by how they lie to today, so that a link with {@code last_week} means another week a week
 * later. Weeks begin on Monday.
 */
public final class RelativeDays {

  /**
   * Those that have a word; besides {@code last_14_days} and {@code next_14_days} of any number.
   */
  public static final List<String> WORDS =
      List.of(
          "today",
          "yesterday",
          "tomorrow",
          "this_week",
          "last_week",
          "next_week",
          "this_month",
          "last_month",
          "next_month",
          "this_quarter",
          "last_quarter",
          "this_year",
          "last_year");

  private static final Pattern COUNTED = Pattern.compile("(last|next)_([1-9][0-9]{0,3})_days");
  private static final int MONTHS_OF_QUARTER = 3;

  private RelativeDays() {}

  /** The days of that word as seen today; nothing when there is no such word. */
  public static Optional<Period> of(String word, LocalDate today) {
    LocalDate week = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate month = today.withDayOfMonth(1);
    LocalDate quarter = month.minusMonths((month.getMonthValue() - 1) % MONTHS_OF_QUARTER);
    LocalDate year = today.withDayOfYear(1);
    return switch (word) {
      case "today" -> days(today, java.time.Period.ofDays(1));
      case "yesterday" -> days(today.minusDays(1), java.time.Period.ofDays(1));
      case "tomorrow" -> days(today.plusDays(1), java.time.Period.ofDays(1));
      case "this_week" -> days(week, java.time.Period.ofWeeks(1));
      case "last_week" -> days(week.minusWeeks(1), java.time.Period.ofWeeks(1));
      case "next_week" -> days(week.plusWeeks(1), java.time.Period.ofWeeks(1));
      case "this_month" -> days(month, java.time.Period.ofMonths(1));
      case "last_month" -> days(month.minusMonths(1), java.time.Period.ofMonths(1));
      case "next_month" -> days(month.plusMonths(1), java.time.Period.ofMonths(1));
      case "this_quarter" -> days(quarter, java.time.Period.ofMonths(MONTHS_OF_QUARTER));
      case "last_quarter" ->
          days(
              quarter.minusMonths(MONTHS_OF_QUARTER), java.time.Period.ofMonths(MONTHS_OF_QUARTER));
      case "this_year" -> days(year, java.time.Period.ofYears(1));
      case "last_year" -> days(year.minusYears(1), java.time.Period.ofYears(1));
      default -> counted(COUNTED.matcher(word), today);
    };
  }

  /** So many days up to today or from today on, which is one of them. */
  private static Optional<Period> counted(Matcher word, LocalDate today) {
    if (!word.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(word.group(2));
    LocalDate first = word.group(1).equals("last") ? today.minusDays(count - 1L) : today;
    return days(first, java.time.Period.ofDays(count));
  }

  private static Optional<Period> days(LocalDate first, TemporalAmount length) {
    return Optional.of(new Period(Optional.of(first), Optional.of(first.plus(length))));
  }
}
