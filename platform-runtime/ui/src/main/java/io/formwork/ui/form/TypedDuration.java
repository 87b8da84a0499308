package io.formwork.ui.form;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a length of time as people write it: {@code 1 д 4 ч}, {@code 2h 30min}. */
public final class TypedDuration {

  private static final Pattern PART = Pattern.compile("(\\d{1,6})\\s*(дн|д|d|ч|h|мин|м|min|m)\\.?");

  private TypedDuration() {}

  /** Empty when it cannot be understood. */
  public static Optional<Duration> parse(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    Matcher parts = PART.matcher(text);
    Duration sum = Duration.ZERO;
    int end = 0;
    while (parts.find() && text.substring(end, parts.start()).isBlank()) {
      sum = sum.plus(Long.parseLong(parts.group(1)), unit(parts.group(2)));
      end = parts.end();
    }
    return end > 0 && text.substring(end).isBlank() ? Optional.of(sum) : Optional.empty();
  }

  private static ChronoUnit unit(String word) {
    return switch (word.charAt(0)) {
      case 'д', 'd' -> ChronoUnit.DAYS;
      case 'ч', 'h' -> ChronoUnit.HOURS;
      default -> ChronoUnit.MINUTES;
    };
  }
}
