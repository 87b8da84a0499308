package io.formwork.core.dashboard;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/**
 * The days a dashboard looks at.
 *
 * @param from the first day; empty for from the beginning
 * @param until the day after the last; empty for without an end
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> until) {

  /** Periods that are offered by name, as definitions write them. */
  public enum Preset {
    LAST_7_DAYS,
    LAST_30_DAYS,
    LAST_90_DAYS,
    THIS_WEEK,
    THIS_MONTH,
    THIS_YEAR,
    ALL;

    /** The word of the definitions: {@code last_30_days}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The preset of that word; one that is unknown shows everything. */
    public static Preset of(String word) {
      for (Preset preset : values()) {
        if (preset.word().equals(word)) {
          return preset;
        }
      }
      return ALL;
    }
  }

  public static Period of(Preset preset, LocalDate today) {
    return switch (preset) {
      case LAST_7_DAYS -> upTo(today.minusDays(6), today);
      case LAST_30_DAYS -> upTo(today.minusDays(29), today);
      case LAST_90_DAYS -> upTo(today.minusDays(89), today);
      case THIS_WEEK -> upTo(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), today);
      case THIS_MONTH -> upTo(today.withDayOfMonth(1), today);
      case THIS_YEAR -> upTo(today.withDayOfYear(1), today);
      case ALL -> new Period(Optional.empty(), Optional.empty());
    };
  }

  private static Period upTo(LocalDate first, LocalDate today) {
    return new Period(Optional.of(first), Optional.of(today.plusDays(1)));
  }

  Optional<Object> fromInstant(ZoneId zone) {
    return from.map(day -> day.atStartOfDay(zone).toInstant());
  }

  Optional<Object> untilInstant(ZoneId zone) {
    return until.map(day -> day.atStartOfDay(zone).toInstant());
  }
}
