package io.formwork.core.transfer;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and lengths of time as people and our own files write them. */
final class LocalTexts {

  private static final List<DateTimeFormatter> DAYS =
      List.of(formatter("uuuu-MM-dd"), formatter("d.M.uuuu"), formatter("d.M.uu"));

  private static final List<DateTimeFormatter> MOMENTS =
      List.of(
          formatter("uuuu-MM-dd H:mm[:ss]"),
          formatter("d.M.uuuu H:mm[:ss]"),
          formatter("uuuu-MM-dd'T'HH:mm[:ss]"));

  private static final Pattern HOURS = Pattern.compile("(-?)(\\d{1,6}):([0-5]\\d)(?::([0-5]\\d))?");

  private LocalTexts() {}

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  static Optional<LocalDate> day(String text) {
    for (DateTimeFormatter form : DAYS) {
      try {
        return Optional.of(LocalDate.parse(text, form));
      } catch (DateTimeException other) {
        // The next one may fit.
      }
    }
    return Optional.empty();
  }

  static Optional<LocalDateTime> moment(String text) {
    for (DateTimeFormatter form : MOMENTS) {
      try {
        return Optional.of(LocalDateTime.parse(text, form));
      } catch (DateTimeException other) {
        // The next one may fit.
      }
    }
    return day(text).map(LocalDate::atStartOfDay);
  }

  static Optional<Duration> span(String text) {
    Matcher hours = HOURS.matcher(text);
    if (!hours.matches()) {
      return Optional.empty();
    }
    Duration span =
        Duration.ofHours(Long.parseLong(hours.group(2)))
            .plusMinutes(Long.parseLong(hours.group(3)))
            .plusSeconds(hours.group(4) == null ? 0 : Long.parseLong(hours.group(4)));
    return Optional.of(hours.group(1).isEmpty() ? span : span.negated());
  }
}
