package io.formwork.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.WorkCalendar;
import io.formwork.metadata.model.WorkCalendar.Range;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2026-03-02 is a Monday; 2026-03-09 a holiday on a Monday; 2026-03-14 a Saturday that works. */
class WorkingTimeTest {

  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final WorkCalendar office =
      calendar("office", weekdays("09:00", "13:00", "14:00", "18:00"), "2026-03-09", "2026-03-14");
  private final WorkCalendar always = calendar(WorkCalendar.ALWAYS, Map.of(), null, null);
  private final WorkCalendar nights =
      calendar("nights", everyDay("22:00", "00:00", "00:00", "06:00"), null, null);
  private final WorkCalendar never = calendar("never", Map.of(), null, null);

  @ParameterizedTest(name = "{0} + {1} = {2}")
  @CsvSource({
    "2026-03-02T09:00, PT4H,   2026-03-02T13:00",
    "2026-03-02T09:00, PT5H,   2026-03-02T15:00",
    "2026-03-02T09:00, PT8H,   2026-03-02T18:00",
    "2026-03-02T09:00, PT8H1M, 2026-03-03T09:01",
    "2026-03-02T12:30, PT1H,   2026-03-02T14:30",
    "2026-03-02T13:15, PT1H,   2026-03-02T15:00",
    "2026-03-02T06:00, PT15M,  2026-03-02T09:15",
    "2026-03-06T17:45, PT30M,  2026-03-10T09:15",
    "2026-03-13T17:45, PT30M,  2026-03-14T09:15",
    "2026-03-02T09:00, PT0S,   2026-03-02T09:00",
    "2026-03-02T20:00, PT0S,   2026-03-02T20:00",
    "2026-03-03T09:01, -PT1M,  2026-03-03T09:00",
    "2026-03-03T09:01, -PT2M,  2026-03-02T17:59",
    "2026-03-10T09:00, -PT8H,  2026-03-06T09:00"
  })
  void countsOfficeHours(String from, Duration working, String to) {
    assertEquals(at(MOSCOW, to), new WorkingTime(MOSCOW).add(office, at(MOSCOW, from), working));
    if (working.isPositive()) {
      assertEquals(
          working, new WorkingTime(MOSCOW).between(office, at(MOSCOW, from), at(MOSCOW, to)));
    }
  }

  @Test
  void alwaysIsClockTime() {
    WorkingTime time = new WorkingTime(BERLIN);
    Instant from = at(BERLIN, "2026-03-28T12:00");
    assertEquals(from.plus(Duration.ofDays(1)), time.add(always, from, Duration.ofDays(1)));
    assertEquals(Duration.ofHours(-5), time.between(always, from, from.minus(Duration.ofHours(5))));
  }

  @Test
  void aNightShiftIsShorterWhenTheClocksGoForwardAndLongerWhenTheyGoBack() {
    WorkingTime time = new WorkingTime(BERLIN);
    assertEquals(Duration.ofHours(8), night(time, "2026-03-21"));
    assertEquals(Duration.ofHours(7), night(time, "2026-03-28"));
    assertEquals(Duration.ofHours(9), night(time, "2026-10-24"));
  }

  private Duration night(WorkingTime time, String evening) {
    Instant from = at(BERLIN, evening + "T20:00");
    return time.between(nights, from, from.plus(Duration.ofHours(14)));
  }

  @Test
  void aRangeThatBeginsInTheSkippedHourBeginsWhenTheClocksHaveMoved() {
    WorkCalendar early =
        calendar("early", everyDay("01:00", "02:30", "03:00", "04:00"), null, null);
    WorkingTime time = new WorkingTime(BERLIN);
    Instant midnight = at(BERLIN, "2026-03-29T00:00");
    assertEquals(
        Duration.ofHours(2), time.between(early, midnight, midnight.plus(Duration.ofHours(6))));
  }

  @Test
  void aCalendarWithoutHoursIsFarAway() {
    WorkingTime time = new WorkingTime(MOSCOW);
    Instant from = at(MOSCOW, "2026-03-02T09:00");
    assertEquals(from.plus(WorkingTime.FAR), time.add(never, from, Duration.ofMinutes(1)));
    assertEquals(from.minus(WorkingTime.FAR), time.add(never, from, Duration.ofMinutes(-1)));
    assertEquals(from.plus(WorkingTime.FAR), time.add(always, from, Duration.ofDays(99_999_999)));
    assertEquals(Duration.ZERO, time.between(never, from, from.plus(Duration.ofDays(400))));
  }

  /** between(from, add(from, d)) = d, backwards too, and add never goes further than it must. */
  @Test
  void addingAndMeasuringAreInverse() {
    Random random = new Random(20260302);
    for (int i = 0; i < 4_000; i++) {
      ZoneId zone = random.nextBoolean() ? BERLIN : MOSCOW;
      WorkCalendar calendar = random.nextBoolean() ? office : nights;
      WorkingTime time = new WorkingTime(zone);
      Instant from = at(zone, "2026-01-01T00:00").plusSeconds(random.nextInt(31_000_000));
      Duration working = Duration.ofSeconds(1L + random.nextInt(900_000));
      Instant to = time.add(calendar, from, working);
      assertEquals(working, time.between(calendar, from, to), () -> from + " + " + working);
      Instant earlier = time.add(calendar, to, working.negated());
      assertEquals(working, time.between(calendar, earlier, to), () -> to + " - " + working);
      assertFalse(earlier.isBefore(from), () -> to + " - " + working);
      Duration nearly = time.between(calendar, from, to.minusSeconds(1));
      assertEquals(working.minusSeconds(1), nearly, () -> "One second before " + to);
    }
  }

  /** Measuring two stretches is measuring both at once. */
  @Test
  void measuringAddsUp() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      WorkingTime time = new WorkingTime(BERLIN);
      Instant first = at(BERLIN, "2026-01-01T00:00").plusSeconds(random.nextInt(31_000_000));
      Instant second = first.plusSeconds(random.nextInt(600_000));
      Instant third = second.plusSeconds(random.nextInt(600_000));
      assertEquals(
          time.between(office, first, third),
          time.between(office, first, second).plus(time.between(office, second, third)));
    }
  }

  private static Instant at(ZoneId zone, String local) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }

  private static WorkCalendar calendar(
      String name,
      Map<DayOfWeek, List<Range>> hours,
      @Nullable String holiday,
      @Nullable String moved) {
    return new WorkCalendar(
        name, Label.of(name), Duration.ofHours(8), hours, dates(holiday), dates(moved));
  }

  private static Set<LocalDate> dates(@Nullable String date) {
    return date == null ? Set.of() : Set.of(LocalDate.parse(date));
  }

  private static Map<DayOfWeek, List<Range>> weekdays(String... times) {
    Map<DayOfWeek, List<Range>> hours = everyDay(times);
    hours.remove(DayOfWeek.SATURDAY);
    hours.remove(DayOfWeek.SUNDAY);
    return hours;
  }

  private static Map<DayOfWeek, List<Range>> everyDay(String... times) {
    List<Range> ranges = List.of(range(times[0], times[1]), range(times[2], times[3]));
    Map<DayOfWeek, List<Range>> hours = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      hours.put(day, ranges);
    }
    return hours;
  }

  private static Range range(String from, String until) {
    return new Range(LocalTime.parse(from), LocalTime.parse(until));
  }
}
