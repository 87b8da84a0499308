package io.formwork.core.time;

import io.formwork.core.record.Changes;
import io.formwork.core.record.Values;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Clock;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps the fields of declared clocks. A clock holds the working time it has accumulated, so a
 * change of limit, calendar or state never loses the past.
 */
public final class RecordClocks {

  private final ApplicationModel model;
  private final WorkingTime workingTime;

  public RecordClocks(ApplicationModel model) {
    this.model = model;
    this.workingTime = new WorkingTime(model.timezone());
  }

  /**
   * What a clock's fields become when the record is saved now.
   *
   * @param values of the record as it will be saved, the clock's fields as they were
   * @param limit working time allowed; empty means no deadline
   */
  public Changes changes(
      Clock clock, ObjectType type, Values values, Optional<Duration> limit, Instant now) {
    String state = values.get(type.lifecycle().orElseThrow().field(), String.class);
    Reading reading = Reading.of(clock, values);
    if (clock.runsIn().contains(state)) {
      return running(clock, reading, limit, now);
    }
    boolean paused = clock.pausesIn().contains(state);
    return halted(clock, reading, paused, now);
  }

  private Changes running(Clock clock, Reading reading, Optional<Duration> limit, Instant now) {
    Instant since = reading.runningSince().orElse(now);
    Optional<Instant> due =
        limit.map(
            allowed -> workingTime.add(calendar(clock), since, allowed.minus(reading.elapsed())));
    return Changes.of(clock.name() + ".running_since", since)
        .with(clock.name() + ".elapsed", reading.elapsed())
        .with(clock.name() + ".stopped_at", null)
        .with(clock.name() + ".due", due.orElse(null));
  }

  private Changes halted(Clock clock, Reading reading, boolean paused, Instant now) {
    Duration elapsed =
        reading
            .runningSince()
            .map(since -> reading.elapsed().plus(workingTime.between(calendar(clock), since, now)))
            .orElse(reading.elapsed());
    // A deadline that was missed stays; one that is still ahead cannot be known while time stands
    // still.
    Optional<Instant> due = reading.due().filter(deadline -> !paused || !deadline.isAfter(now));
    Instant stopped = reading.stoppedAt().orElse(now);
    return Changes.of(clock.name() + ".running_since", null)
        .with(clock.name() + ".elapsed", elapsed)
        .with(clock.name() + ".stopped_at", paused ? null : stopped)
        .with(clock.name() + ".due", due.orElse(null));
  }

  private WorkCalendar calendar(Clock clock) {
    return Objects.requireNonNull(model.calendars().get(clock.calendar()), clock.calendar());
  }

  /** A clock as it was last saved. */
  private record Reading(
      Duration elapsed,
      Optional<Instant> runningSince,
      Optional<Instant> stoppedAt,
      Optional<Instant> due) {

    static Reading of(Clock clock, Values values) {
      return new Reading(
          values.find(clock.name() + ".elapsed").map(Duration.class::cast).orElse(Duration.ZERO),
          values.find(clock.name() + ".running_since").map(Instant.class::cast),
          values.find(clock.name() + ".stopped_at").map(Instant.class::cast),
          values.find(clock.name() + ".due").map(Instant.class::cast));
    }
  }
}
