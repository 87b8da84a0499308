package io.formwork.core.time;

import io.formwork.metadata.model.Clock;
import io.formwork.metadata.model.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Moves a clock of a record to now. What has elapsed stays elapsed, whatever becomes of the limit
 * and the calendar; only what is to come is computed anew.
 */
record ClockHand(WorkingTime time, WorkCalendar calendar, Optional<Duration> limit, Instant now) {

  ClockFace move(ClockFace face, Clock clock, String state) {
    if (clock.runsIn().contains(state)) {
      return run(face);
    }
    if (face.elapsed().isEmpty()) {
      return face;
    }
    return clock.pausesIn().contains(state) ? pause(face) : stop(face);
  }

  private ClockFace run(ClockFace face) {
    Duration elapsed = face.elapsed().orElse(Duration.ZERO);
    Instant since = face.runningSince().orElse(now);
    Optional<Instant> due = limit.map(allowed -> time.add(calendar, since, allowed.minus(elapsed)));
    return new ClockFace(Optional.of(elapsed), Optional.of(since), Optional.empty(), due);
  }

  private ClockFace pause(ClockFace face) {
    Duration elapsed = elapsed(face);
    Optional<Instant> missed =
        limit
            .filter(allowed -> allowed.compareTo(elapsed) < 0)
            .map(allowed -> reached(face, allowed.minus(elapsed)));
    return new ClockFace(Optional.of(elapsed), Optional.empty(), Optional.empty(), missed);
  }

  /** A clock that has stopped says what it said, so that its outcome never changes afterwards. */
  private ClockFace stop(ClockFace face) {
    if (face.stoppedAt().isPresent()) {
      return face;
    }
    return new ClockFace(
        Optional.of(elapsed(face)), Optional.empty(), Optional.of(now), stoppedDue(face));
  }

  private Optional<Instant> stoppedDue(ClockFace face) {
    return face.runningSince().isPresent() ? run(face).due() : pause(face).due();
  }

  private Duration elapsed(ClockFace face) {
    Duration before = face.elapsed().orElse(Duration.ZERO);
    return face.runningSince()
        .map(since -> before.plus(time.between(calendar, since, now)))
        .orElse(before);
  }

  /** When the limit was reached: as was said before it paused, or so long ago. */
  private Instant reached(ClockFace face, Duration ago) {
    return face.due()
        .filter(due -> !due.isAfter(now))
        .orElseGet(() -> time.add(calendar, now, ago));
  }
}
