package io.formwork.core.time;

import java.time.Duration;
import java.time.Instant;

/** A stretch of working time on the time line; empty when it ends as it begins. */
record Shift(Instant start, Instant end) {

  /** How much of it lies between the two instants. */
  Duration within(Instant from, Instant to) {
    Instant first = after(from);
    Instant last = before(to);
    return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
  }

  /** Its start, or the instant when that is later. */
  Instant after(Instant instant) {
    return start.isAfter(instant) ? start : instant;
  }

  /** Its end, or the instant when that is earlier. */
  Instant before(Instant instant) {
    return end.isBefore(instant) ? end : instant;
  }
}
