package io.formwork.persistence.jdbc;

import java.time.Duration;

/**
 * Durations lie in the database as whole microseconds, the precision that PostgreSQL gives to
 * instants, so that their differences are exact; finer parts are cut off.
 */
public final class Microseconds {

  private static final long IN_A_SECOND = 1_000_000;
  private static final long NANOSECONDS = 1_000;

  private Microseconds() {}

  public static Duration toDuration(long microseconds) {
    return Duration.ofSeconds(
        Math.floorDiv(microseconds, IN_A_SECOND),
        Math.floorMod(microseconds, IN_A_SECOND) * NANOSECONDS);
  }

  public static long of(Duration duration) {
    return Math.addExact(
        Math.multiplyExact(duration.getSeconds(), IN_A_SECOND), duration.getNano() / NANOSECONDS);
  }
}
