package io.formwork.process.drawing;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a timer fires.
 *
 * @param after how long after it was set, and after each firing
 * @param repeats how often it fires again; {@link #FOR_EVER} until what it hangs on is left
 */
public record DrawnTimer(Duration after, int repeats) {

  public static final int FOR_EVER = -1;

  private static final Pattern CYCLE = Pattern.compile("R(?<times>\\d{0,4})/(?<after>P.+)");

  /**
   * Reads {@code PT15M}, {@code P1D}, {@code R/PT15M} (for ever) and {@code R3/PT15M} (three
   * times).
   */
  public static Optional<DrawnTimer> parse(String text) {
    Matcher cycle = CYCLE.matcher(text);
    if (!cycle.matches()) {
      return duration(text).map(after -> new DrawnTimer(after, 0));
    }
    String times = cycle.group("times");
    int repeats = times.isEmpty() ? FOR_EVER : Integer.parseInt(times) - 1;
    return duration(cycle.group("after"))
        .filter(after -> times.isEmpty() || repeats >= 0)
        .map(after -> new DrawnTimer(after, repeats));
  }

  private static Optional<Duration> duration(String text) {
    try {
      return Optional.of(Duration.parse(text)).filter(Duration::isPositive);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
