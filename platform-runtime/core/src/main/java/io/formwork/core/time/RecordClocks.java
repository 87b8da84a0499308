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

/** Moves the clocks of a record on when it is saved. */
public final class RecordClocks {

  private final ApplicationModel model;
  private final WorkingTime time;

  public RecordClocks(ApplicationModel model) {
    this.model = model;
    this.time = new WorkingTime(model.timezone());
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
    ClockFace face = ClockFace.of(clock, values);
    return new ClockHand(time, calendar(clock), limit, now)
        .move(face, clock, state)
        .changes(clock)
        .against(values);
  }

  private WorkCalendar calendar(Clock clock) {
    return Objects.requireNonNull(model.calendars().get(clock.calendar()), clock.calendar());
  }
}
