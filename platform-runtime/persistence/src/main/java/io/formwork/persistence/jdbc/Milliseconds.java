package io.formwork.persistence.jdbc;

import java.math.BigDecimal;
import java.time.Duration;

/** Durations lie in the database as whole milliseconds; what SQL computes may have fractions. */
public final class Milliseconds {

  private static final int NANOS_IN_DIGITS = 6;

  private Milliseconds() {}

  public static Duration toDuration(BigDecimal milliseconds) {
    return Duration.ofNanos(1)
        .multipliedBy(milliseconds.movePointRight(NANOS_IN_DIGITS).longValue());
  }

  /** Exact, whatever the duration. */
  public static BigDecimal of(Duration duration) {
    return BigDecimal.valueOf(duration.getSeconds())
        .movePointRight(3)
        .add(BigDecimal.valueOf(duration.getNano(), NANOS_IN_DIGITS));
  }
}
