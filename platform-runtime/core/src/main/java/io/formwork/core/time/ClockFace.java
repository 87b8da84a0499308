package io.formwork.core.time;

import io.formwork.core.record.Changes;
import io.formwork.core.record.Values;
import io.formwork.metadata.model.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The fields of one clock of a record.
 *
 * @param elapsed working time accumulated up to {@code runningSince}, or in all when it stands;
 *     empty until it first ran
 * @param runningSince since when it runs; empty when it stands
 * @param stoppedAt when it stopped; empty while it runs or pauses
 * @param due when the limit is reached. A pausing clock has none, unless the limit was reached
 *     before
 */
record ClockFace(
    Optional<Duration> elapsed,
    Optional<Instant> runningSince,
    Optional<Instant> stoppedAt,
    Optional<Instant> due) {

  static ClockFace of(Clock clock, Values values) {
    return new ClockFace(
        values.find(clock.name() + ".elapsed").map(Duration.class::cast),
        values.find(clock.name() + ".running_since").map(Instant.class::cast),
        values.find(clock.name() + ".stopped_at").map(Instant.class::cast),
        values.find(clock.name() + ".due").map(Instant.class::cast));
  }

  Changes changes(Clock clock) {
    return Changes.none()
        .with(clock.name() + ".elapsed", elapsed.orElse(null))
        .with(clock.name() + ".running_since", runningSince.orElse(null))
        .with(clock.name() + ".stopped_at", stoppedAt.orElse(null))
        .with(clock.name() + ".due", due.orElse(null));
  }
}
