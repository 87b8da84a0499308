package io.formwork.core.time;

import io.formwork.metadata.model.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Counts working time by a calendar. Timers, clocks, reports and explanations all count here.
 *
 * <p>Ranges of a day are local time; what is counted is the time that truly passes, so a night
 * shift is an hour shorter when the clocks go forward. Everything further away than {@link #FAR} is
 * that far away, so that a calendar without working hours has an answer too.
 *
 * @param zone the time zone that the days and hours of calendars are in
 */
public record WorkingTime(ZoneId zone) {

  /** A hundred years, further than any deadline. */
  public static final Duration FAR = Duration.ofDays(36_525);

  /**
   * The first instant by which so much working time has passed since {@code from}; the last before
   * it when the duration is negative.
   */
  public Instant add(WorkCalendar calendar, Instant from, Duration working) {
    if (working.isZero()) {
      return from;
    }
    if (calendar.isAlways()) {
      return bounded(from, working);
    }
    WorkingDays days = new WorkingDays(calendar, zone);
    return working.isPositive()
        ? forward(days, from, working)
        : backward(days, from, working.negated());
  }

  /** The working time that passes between the two; negative when {@code to} is the earlier. */
  public Duration between(WorkCalendar calendar, Instant from, Instant to) {
    if (to.isBefore(from)) {
      return between(calendar, to, from).negated();
    }
    if (calendar.isAlways()) {
      return Duration.between(from, to);
    }
    WorkingDays days = new WorkingDays(calendar, zone);
    Duration sum = Duration.ZERO;
    LocalDate last = days.date(to);
    for (LocalDate date = days.date(from); !date.isAfter(last); date = date.plusDays(1)) {
      for (Shift shift : days.shifts(date)) {
        sum = sum.plus(shift.within(from, to));
      }
    }
    return sum;
  }

  private static Instant forward(WorkingDays days, Instant from, Duration working) {
    Instant bound = from.plus(FAR);
    LocalDate last = days.date(bound);
    Duration left = working;
    for (LocalDate date = days.date(from); !date.isAfter(last); date = date.plusDays(1)) {
      for (Shift shift : days.shifts(date)) {
        Duration within = shift.within(from, bound);
        if (within.compareTo(left) >= 0) {
          return shift.after(from).plus(left);
        }
        left = left.minus(within);
      }
    }
    return bound;
  }

  private static Instant backward(WorkingDays days, Instant from, Duration working) {
    Instant bound = from.minus(FAR);
    LocalDate first = days.date(bound);
    Duration left = working;
    for (LocalDate date = days.date(from); !date.isBefore(first); date = date.minusDays(1)) {
      for (Shift shift : days.shifts(date).reversed()) {
        Duration within = shift.within(bound, from);
        if (within.compareTo(left) >= 0) {
          return shift.before(from).minus(left);
        }
        left = left.minus(within);
      }
    }
    return bound;
  }

  private static Instant bounded(Instant from, Duration passing) {
    if (passing.abs().compareTo(FAR) > 0) {
      return passing.isNegative() ? from.minus(FAR) : from.plus(FAR);
    }
    return from.plus(passing);
  }
}
