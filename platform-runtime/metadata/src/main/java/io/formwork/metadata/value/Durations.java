package io.formwork.metadata.value;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as they are written: {@code 15m}, {@code 1h30m}, {@code 2d} (a day is 24 hours). */
public final class Durations {

  private static final Pattern WRITTEN =
      Pattern.compile("(?=\\d)(?:(\\d{1,5})d)?(?:(\\d{1,6})h)?(?:(\\d{1,8})m)?(?:(\\d{1,9})s)?");

  private Durations() {}

  public static Optional<Duration> parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        Duration.ofDays(part(matcher, 1))
            .plusHours(part(matcher, 2))
            .plusMinutes(part(matcher, 3))
            .plusSeconds(part(matcher, 4)));
  }

  /** As {@link #parse} reads it, in the fewest words: {@code 1d12h}. */
  public static String write(Duration duration) {
    String text =
        unit(duration.toDays(), "d")
            + unit(duration.toHoursPart(), "h")
            + unit(duration.toMinutesPart(), "m")
            + unit(duration.toSecondsPart(), "s");
    return text.isEmpty() ? "0m" : text;
  }

  private static String unit(long amount, String unit) {
    return amount == 0 ? "" : amount + unit;
  }

  private static long part(Matcher matcher, int group) {
    return Optional.ofNullable(matcher.group(group)).map(Long::parseLong).orElse(0L);
  }
}
