package io.formwork.metadata.value;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day as they are written: {@code 9:30}, {@code 09:30}, {@code 09:30:15}. */
public final class TimesOfDay {

  private static final Pattern WRITTEN =
      Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)(?::([0-5]\\d))?");

  private TimesOfDay() {}

  public static Optional<LocalTime> read(String written) {
    Matcher matcher = WRITTEN.matcher(written.strip());
    return matcher.matches()
        ? Optional.of(LocalTime.of(part(matcher, 1), part(matcher, 2), part(matcher, 3)))
        : Optional.empty();
  }

  private static int part(Matcher matcher, int group) {
    return Optional.ofNullable(matcher.group(group)).map(Integer::parseInt).orElse(0);
  }
}
