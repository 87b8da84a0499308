package io.formwork.core.time;

import io.formwork.metadata.model.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * Counts working time by a calendar in one time zone. Daylight saving is the zone's affair: an hour
 * that is skipped counts nothing.
 */
public final class WorkingTime {

  /** A calendar without working time must not be searched for ever. */
  private static final int FURTHEST_DAYS = 3660;

  private final ZoneId zone;

  public WorkingTime(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * The instant at which so much working time will have passed.
   *
   * @throws IllegalArgumentException when the calendar has not so much working time within ten
   *     years
   */
  public Instant add(WorkCalendar calendar, Instant from, Duration working) {
    if (calendar.isAlways() || working.isZero() || working.isNegative()) {
      return calendar.isAlways() ? from.plus(working) : from;
    }
    Duration left = working;
    LocalDate day = LocalDate.ofInstant(from, zone);
    for (int passed = 0; passed < FURTHEST_DAYS; passed++, day = day.plusDays(1)) {
      for (WorkCalendar.Range range : ranges(calendar, day)) {
        Instant begin = later(start(day, range), from);
        Duration available = Duration.between(begin, end(day, range));
        if (left.compareTo(available) <= 0) {
          return begin.plus(left);
        }
        left = available.isNegative() ? left : left.minus(available);
      }
    }
    throw new IllegalArgumentException(
        "Calendar " + calendar.name() + " has no " + working + " of working time after " + from);
  }

  /** The working time between two instants; zero when the second is not later. */
  public Duration between(WorkCalendar calendar, Instant from, Instant until) {
    if (!until.isAfter(from)) {
      return Duration.ZERO;
    }
    if (calendar.isAlways()) {
      return Duration.between(from, until);
    }
    Duration sum = Duration.ZERO;
    LocalDate last = LocalDate.ofInstant(until, zone);
    for (LocalDate day = LocalDate.ofInstant(from, zone);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      for (WorkCalendar.Range range : ranges(calendar, day)) {
        Instant begin = later(start(day, range), from);
        Instant end = earlier(end(day, range), until);
        sum = end.isAfter(begin) ? sum.plus(Duration.between(begin, end)) : sum;
      }
    }
    return sum;
  }

  private static List<WorkCalendar.Range> ranges(WorkCalendar calendar, LocalDate day) {
    List<WorkCalendar.Range> usual = calendar.hours().getOrDefault(day.getDayOfWeek(), List.of());
    if (calendar.workingDays().contains(day)) {
      // A day off that was moved works like a Monday.
      return usual.isEmpty() ? calendar.hours().getOrDefault(DayOfWeek.MONDAY, List.of()) : usual;
    }
    return calendar.holidays().contains(day) ? List.of() : usual;
  }

  private Instant start(LocalDate day, WorkCalendar.Range range) {
    return day.atTime(range.from()).atZone(zone).toInstant();
  }

  private Instant end(LocalDate day, WorkCalendar.Range range) {
    LocalDate endDay = range.until().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
    return endDay.atTime(range.until()).atZone(zone).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
