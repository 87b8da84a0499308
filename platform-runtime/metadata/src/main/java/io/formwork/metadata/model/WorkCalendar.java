package io.formwork.metadata.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When time counts. The calendar {@link #ALWAYS} counts clock time.
 *
 * @param day what "1 business day" is worth
 * @param hours the ranges of working time of each day of the week; a day that is absent is off
 * @param holidays days off whatever the week says
 * @param workingDays days that work with {@code workingDayHours} although the week or the holidays
 *     say otherwise
 */
public record WorkCalendar(
    String name,
    Label title,
    Duration day,
    Map<DayOfWeek, List<Range>> hours,
    Set<LocalDate> holidays,
    Set<LocalDate> workingDays) {

  /** The name of the built-in calendar in which every second counts. */
  public static final String ALWAYS = "always";

  public WorkCalendar {
    hours = Map.copyOf(hours);
    holidays = Set.copyOf(holidays);
    workingDays = Set.copyOf(workingDays);
  }

  /**
   * Working time from {@code from} until, but not including, {@code until}; midnight as an end is
   * 00:00.
   */
  public record Range(LocalTime from, LocalTime until) {}

  public boolean isAlways() {
    return name.equals(ALWAYS);
  }
}
