package io.formwork.core.time;

import io.formwork.metadata.model.WorkCalendar;
import io.formwork.metadata.model.WorkCalendar.Range;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The days of a calendar in a time zone, laid on the time line. */
final class WorkingDays {

  private final WorkCalendar calendar;
  private final ZoneId zone;

  WorkingDays(WorkCalendar calendar, ZoneId zone) {
    this.calendar = calendar;
    this.zone = zone;
  }

  LocalDate date(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /** The working time of a day, in order. */
  List<Shift> shifts(LocalDate date) {
    return hours(date).stream()
        .sorted(Comparator.comparing(Range::from))
        .map(range -> shift(date, range))
        .toList();
  }

  private List<Range> hours(LocalDate date) {
    if (calendar.workingDays().contains(date)) {
      return hoursOfMovedDay(date.getDayOfWeek());
    }
    if (calendar.holidays().contains(date)) {
      return List.of();
    }
    return calendar.hours().getOrDefault(date.getDayOfWeek(), List.of());
  }

  /** A day off that was made a working day has the hours of the week's first working day. */
  private List<Range> hoursOfMovedDay(DayOfWeek day) {
    List<Range> own = calendar.hours().get(day);
    if (own != null) {
      return own;
    }
    return Arrays.stream(DayOfWeek.values())
        .filter(calendar.hours()::containsKey)
        .findFirst()
        .map(calendar.hours()::get)
        .orElse(List.of());
  }

  private Shift shift(LocalDate date, Range range) {
    LocalDate endDate = range.until().equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
    return new Shift(instant(date.atTime(range.from())), instant(endDate.atTime(range.until())));
  }

  /**
   * A time that the clocks skip is the moment at which they do; of one that comes twice, the first.
   */
  private Instant instant(LocalDateTime local) {
    ZoneOffsetTransition transition = zone.getRules().getTransition(local);
    if (transition != null && transition.isGap()) {
      return transition.getInstant();
    }
    return local.atZone(zone).toInstant();
  }
}
