package io.formwork.core.session;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;

/**
 * How long sessions last.
 *
 * @param idle without anybody doing anything; zero for however long
 * @param longest from their beginning; zero for however long
 */
public record Lifetimes(Duration idle, Duration longest) {

  /** A working day without a sign of life; and once a day everybody shows who he is. */
  public static final Lifetimes STANDARD = new Lifetimes(Duration.ofHours(8), Duration.ofHours(24));

  /**
   * As an operator wants them, by variables of the process with durations of ISO 8601.
   *
   * @param variables finds one
   * @throws IllegalArgumentException when one is no duration, or less than nothing
   */
  public static Lifetimes of(Function<String, Optional<String>> variables) {
    return new Lifetimes(
        duration("FORMWORK_SESSION_IDLE", variables).orElse(STANDARD.idle),
        duration("FORMWORK_SESSION_LONGEST", variables).orElse(STANDARD.longest));
  }

  private static Optional<Duration> duration(
      String name, Function<String, Optional<String>> variables) {
    Optional<String> written = variables.apply(name).filter(text -> !text.isBlank());
    try {
      Optional<Duration> read = written.map(text -> Duration.parse(text.strip()));
      if (read.filter(Duration::isNegative).isEmpty()) {
        return read;
      }
    } catch (DateTimeParseException wrong) {
      throw new IllegalArgumentException(wanted(name, written.orElse("")), wrong);
    }
    throw new IllegalArgumentException(wanted(name, written.orElse("")));
  }

  private static String wanted(String name, String written) {
    return "%s takes a duration such as PT8H or P1D, or PT0S for however long; it is \"%s\"."
        .formatted(name, written);
  }

  /** Why the session is over at that moment, if it is. */
  Optional<Ending> ending(OpenSession session, Instant now) {
    if (isOver(longest, session.begun(), now)) {
      return Optional.of(Ending.LIFETIME);
    }
    return isOver(idle, session.seen(), now) ? Optional.of(Ending.IDLE) : Optional.empty();
  }

  private static boolean isOver(Duration most, Instant since, Instant now) {
    return !most.isZero() && !now.isBefore(since.plus(most));
  }
}
