package io.formwork.metadata.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.stream.Stream;

/** The days that begin at given moments. */
public final class Beginnings {

  private static final int A_YEAR = 2026;

  private Beginnings() {}

  /** Whether no moment of a day ever comes before one of the day before it, as far as is known. */
  public static boolean areSoonest(ZoneId zone) {
    Stream<ZoneOffsetTransition> known = zone.getRules().getTransitions().stream();
    Stream<ZoneOffsetTransition> yearly =
        zone.getRules().getTransitionRules().stream().map(rule -> rule.createTransition(A_YEAR));
    return Stream.concat(known, yearly).noneMatch(Beginnings::comesBackToTheDayBefore);
  }

  private static boolean comesBackToTheDayBefore(ZoneOffsetTransition change) {
    LocalDateTime before = change.getDateTimeBefore();
    return change.getDateTimeAfter().toLocalDate().isBefore(before.toLocalDate())
        && !before.toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  /**
   * The day that begins at the moment, or that the value is. Where clocks go back over midnight
   * some moments of the day before come after it, and it parts nothing.
   */
  static Optional<LocalDate> day(Object value, ZoneId zone) {
    if (value instanceof LocalDate day) {
      return Optional.of(day);
    }
    if (!(value instanceof Instant moment)) {
      return Optional.empty();
    }
    LocalDate day = moment.atZone(zone).toLocalDate();
    boolean begins = day.atStartOfDay(zone).toInstant().equals(moment);
    boolean once = zone.getRules().getValidOffsets(day.atStartOfDay()).size() <= 1;
    return begins && once ? Optional.of(day) : Optional.empty();
  }
}
