package io.formwork.core.scenario;

import io.formwork.core.flow.Timers;
import io.formwork.core.time.MovableClock;
import java.time.Instant;
import java.util.Optional;

/**
 * The time of a story: it stands still unless it is moved, and what falls due on the way happens at
 * its own time.
 */
final class StoryTime {

  private final MovableClock clock;
  private final Timers timers;

  StoryTime(Stage stage) {
    this.clock = stage.clock();
    this.timers = stage.timers();
  }

  void beginAt(Instant instant) {
    clock.holdAt(instant);
  }

  Instant now() {
    return clock.instant();
  }

  /** Moves on; timers fire in their order, those they set on the way included. */
  void moveTo(Instant instant) {
    Optional<Instant> due = dueUntil(instant);
    while (due.isPresent()) {
      clock.holdAt(later(due.get(), clock.instant()));
      timers.fireDue();
      due = dueUntil(instant);
    }
    clock.holdAt(instant);
  }

  private Optional<Instant> dueUntil(Instant instant) {
    return timers.nextDue().filter(due -> !due.isAfter(instant));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
