package io.formwork.core.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The platform's one clock: the machine's, moved by an offset or held still for scenarios, demo
 * data and tests.
 */
public final class MovableClock extends Clock {

  private final Clock machine;
  private volatile Reading reading = new Reading.Offset(Duration.ZERO);

  public MovableClock(Clock machine) {
    this.machine = machine;
  }

  /** How the clock is read now. */
  private sealed interface Reading {
    record Offset(Duration by) implements Reading {}

    record Still(Instant at) implements Reading {}
  }

  /** Stops the clock at an instant. */
  public synchronized void holdAt(Instant instant) {
    reading = new Reading.Still(instant);
  }

  /** Moves the clock on; a held clock stays held. */
  public synchronized void advance(Duration by) {
    reading =
        switch (reading) {
          case Reading.Offset offset -> new Reading.Offset(offset.by().plus(by));
          case Reading.Still still -> new Reading.Still(still.at().plus(by));
        };
  }

  /** Lets the clock show the machine's time again. */
  public synchronized void release() {
    reading = new Reading.Offset(Duration.ZERO);
  }

  @Override
  public Instant instant() {
    return switch (reading) {
      case Reading.Offset offset -> machine.instant().plus(offset.by());
      case Reading.Still still -> still.at();
    };
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
