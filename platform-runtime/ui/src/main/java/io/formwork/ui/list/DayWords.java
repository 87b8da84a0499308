package io.formwork.ui.list;

import io.formwork.core.dashboard.RelativeDays;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days as people type them into a filter: {@code 14} for the last fourteen, {@code +14} for the
 * next, {@code 1.3.2026}, {@code 1.3.2026 - 31.3.2026}, {@code 2026-03-01..}.
 */
final class DayWords {

  private static final Pattern COUNTED = Pattern.compile("([+-]?)\\s*([1-9][0-9]{0,3})");
  private static final String DAY =
      "([0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})?";
  private static final Pattern BOUNDS =
      Pattern.compile(DAY + "\\s*(?:\\.\\.\\.?|…|–|—|\\s-\\s|-)\\s*" + DAY);
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("d.M.yyyy");

  private DayWords() {}

  /** What the address says for them; nothing when they cannot be read. */
  static Optional<String> read(String typed) {
    String text = typed.strip();
    Matcher counted = COUNTED.matcher(text);
    if (counted.matches()) {
      String side = counted.group(1).equals("+") ? "next" : "last";
      return Optional.of("%s_%s_days".formatted(side, counted.group(2)));
    }
    if (RelativeDays.of(text, LocalDate.EPOCH).isPresent()) {
      return Optional.of(text);
    }
    try {
      return bounds(text);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<String> bounds(String text) {
    Matcher bounds = BOUNDS.matcher(text);
    if (bounds.matches() && (bounds.group(1) != null || bounds.group(2) != null)) {
      return Optional.of(day(bounds.group(1)) + ".." + day(bounds.group(2)));
    }
    return text.matches(DAY) && !text.isEmpty() ? Optional.of(day(text)) : Optional.empty();
  }

  private static String day(@Nullable String text) {
    if (text == null) {
      return "";
    }
    return (text.contains(".") ? LocalDate.parse(text, LOCAL) : LocalDate.parse(text)).toString();
  }
}
