package io.formwork.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Clock;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.WorkCalendar;
import io.formwork.metadata.model.WorkCalendar.Range;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A clock of 8 hours in office hours, 09:00 to 17:00 on weekdays; 2026-03-02 is a Monday. */
class ClockHandTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
  private static final Duration LIMIT = Duration.ofHours(8);

  private final Clock clock =
      new Clock(
          "resolution",
          "ticket",
          Label.of("resolution"),
          "office",
          new Expression.Empty(),
          Set.of("new", "in_work"),
          Set.of("waiting"));

  private ClockFace face =
      new ClockFace(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  @Test
  void runsFromTheStateItRunsIn() {
    save("draft", "2026-03-02T08:00", LIMIT);
    assertEquals(Optional.empty(), face.elapsed());
    save("new", "2026-03-02T10:00", LIMIT);
    shows("PT0S", "2026-03-02T10:00", null, "2026-03-03T10:00");
    save("in_work", "2026-03-02T12:00", LIMIT);
    shows("PT0S", "2026-03-02T10:00", null, "2026-03-03T10:00");
  }

  @Test
  void aPauseMovesTheDeadline() {
    save("new", "2026-03-02T10:00", LIMIT);
    save("waiting", "2026-03-02T12:00", LIMIT);
    shows("PT2H", null, null, null);
    save("in_work", "2026-03-05T09:00", LIMIT);
    shows("PT2H", "2026-03-05T09:00", null, "2026-03-05T15:00");
  }

  @Test
  void aMissedDeadlineStaysMissedInAPause() {
    save("new", "2026-03-02T10:00", LIMIT);
    save("waiting", "2026-03-03T12:00", LIMIT);
    shows("PT10H", null, null, "2026-03-03T10:00");
  }

  @Test
  void aNewLimitKeepsThePast() {
    save("new", "2026-03-02T09:00", LIMIT);
    save("waiting", "2026-03-02T11:00", LIMIT);
    save("in_work", "2026-03-02T13:00", LIMIT);
    save("in_work", "2026-03-02T14:00", Duration.ofHours(4));
    shows("PT2H", "2026-03-02T13:00", null, "2026-03-02T15:00");
    save("in_work", "2026-03-02T14:00", Duration.ofHours(1));
    shows("PT2H", "2026-03-02T13:00", null, "2026-03-02T12:00");
    save("in_work", "2026-03-02T14:00", null);
    shows("PT2H", "2026-03-02T13:00", null, null);
  }

  @Test
  void stopsWhereItNeitherRunsNorPausesAndSaysTheSameEverAfter() {
    save("new", "2026-03-02T09:00", LIMIT);
    save("solved", "2026-03-02T15:00", LIMIT);
    shows("PT6H", null, "2026-03-02T15:00", "2026-03-02T17:00");
    save("solved", "2026-03-20T15:00", Duration.ofHours(1));
    shows("PT6H", null, "2026-03-02T15:00", "2026-03-02T17:00");
  }

  @Test
  void goesOnWhenItIsReopened() {
    save("new", "2026-03-02T09:00", LIMIT);
    save("solved", "2026-03-02T15:00", LIMIT);
    save("in_work", "2026-03-04T09:00", LIMIT);
    shows("PT6H", "2026-03-04T09:00", null, "2026-03-04T11:00");
  }

  @Test
  void stopsOutOfAPause() {
    save("new", "2026-03-02T09:00", LIMIT);
    save("waiting", "2026-03-02T10:00", LIMIT);
    save("solved", "2026-03-02T12:00", LIMIT);
    shows("PT1H", null, "2026-03-02T12:00", null);
  }

  /** However it runs and pauses, it has elapsed what passed while it ran. */
  @Test
  void accumulatesWhatPassedWhileItRan() {
    Random random = new Random(11);
    WorkingTime time = new WorkingTime(ZONE);
    for (int i = 0; i < 200; i++) {
      face = new ClockFace(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
      Instant now = at("2026-03-02T09:00");
      Duration expected = Duration.ZERO;
      boolean running = false;
      for (int step = 0; step < 20; step++) {
        Instant next = now.plusSeconds(random.nextInt(100_000));
        expected = running ? expected.plus(time.between(office(), now, next)) : expected;
        running = random.nextBoolean();
        save(running ? "in_work" : "waiting", next, Duration.ofHours(1L + random.nextInt(90)));
        now = next;
      }
      save("solved", now, LIMIT);
      assertEquals(expected, face.elapsed().orElse(Duration.ZERO));
      assertTrue(face.runningSince().isEmpty());
    }
  }

  private void save(String state, String at, @Nullable Duration limit) {
    save(state, at(at), limit);
  }

  private void save(String state, Instant now, @Nullable Duration limit) {
    face =
        new ClockHand(new WorkingTime(ZONE), office(), Optional.ofNullable(limit), now)
            .move(face, clock, state);
  }

  private void shows(
      String elapsed, @Nullable String since, @Nullable String stopped, @Nullable String due) {
    assertEquals(Optional.of(Duration.parse(elapsed)), face.elapsed());
    assertEquals(Optional.ofNullable(since).map(ClockHandTest::at), face.runningSince());
    assertEquals(Optional.ofNullable(stopped).map(ClockHandTest::at), face.stoppedAt());
    assertEquals(Optional.ofNullable(due).map(ClockHandTest::at), face.due());
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  private static WorkCalendar office() {
    List<Range> hours = List.of(new Range(LocalTime.of(9, 0), LocalTime.of(17, 0)));
    return new WorkCalendar(
        "office",
        Label.of("office"),
        Duration.ofHours(8),
        Map.of(
            DayOfWeek.MONDAY, hours,
            DayOfWeek.TUESDAY, hours,
            DayOfWeek.WEDNESDAY, hours,
            DayOfWeek.THURSDAY, hours,
            DayOfWeek.FRIDAY, hours),
        Set.of(),
        Set.of());
  }
}
