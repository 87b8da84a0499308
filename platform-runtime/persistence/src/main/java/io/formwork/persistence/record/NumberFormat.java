package io.formwork.persistence.record;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The format of a sequence field: {@code {yyyy}} and {@code {mm}} are the date's, a group of zeros
 * is the number with at least so many digits.
 */
final class NumberFormat {

  private static final Pattern GROUP = Pattern.compile("\\{(yyyy|mm|0+)}");
  private static final String YEAR = "yyyy";
  private static final String MONTH = "mm";

  private final String format;

  NumberFormat(String format) {
    this.format = format;
  }

  /** Within which the numbers count up; they begin anew when it changes. */
  String period(LocalDate today) {
    boolean month = format.contains("{" + MONTH + "}");
    boolean year = format.contains("{" + YEAR + "}");
    return (year ? year(today) : "") + (month ? month(today) : "");
  }

  String format(long number, LocalDate today) {
    return GROUP
        .matcher(format)
        .replaceAll(group -> Matcher.quoteReplacement(value(group.group(1), number, today)));
  }

  private static String value(String group, long number, LocalDate today) {
    return switch (group) {
      case YEAR -> year(today);
      case MONTH -> month(today);
      default -> String.format(Locale.ROOT, "%0" + group.length() + "d", number);
    };
  }

  private static String year(LocalDate today) {
    return today.format(DateTimeFormatter.ofPattern("uuuu", Locale.ROOT));
  }

  private static String month(LocalDate today) {
    return today.format(DateTimeFormatter.ofPattern("MM", Locale.ROOT));
  }
}
