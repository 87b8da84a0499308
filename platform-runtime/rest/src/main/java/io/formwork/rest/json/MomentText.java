package io.formwork.rest.json;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Moments as ISO 8601 in UTC, written as {@link Instant#toString} writes them. Lists have two in
 * every row, and the general way, which knows every pattern, took a third of the time of a page.
 */
final class MomentText {

  private static final int LAST_YEAR = 9_999;
  private static final int MICRO = 1_000;
  private static final int MILLI = 1_000_000;

  private MomentText() {}

  static String of(Instant moment) {
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(), ZoneOffset.UTC);
    if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
      return moment.toString();
    }
    StringBuilder text = new StringBuilder(30);
    digits(text, time.getYear(), 4).append('-');
    digits(text, time.getMonthValue(), 2).append('-');
    digits(text, time.getDayOfMonth(), 2).append('T');
    digits(text, time.getHour(), 2).append(':');
    digits(text, time.getMinute(), 2).append(':');
    digits(text, time.getSecond(), 2);
    fraction(text, time.getNano());
    return text.append('Z').toString();
  }

  /** In three digits, six or nine, as few as tell it. */
  private static void fraction(StringBuilder text, int nanos) {
    if (nanos == 0) {
      return;
    }
    text.append('.');
    if (nanos % MILLI == 0) {
      digits(text, nanos / MILLI, 3);
    } else if (nanos % MICRO == 0) {
      digits(text, nanos / MICRO, 6);
    } else {
      digits(text, nanos, 9);
    }
  }

  private static StringBuilder digits(StringBuilder text, int number, int width) {
    int power = 1;
    for (int place = 1; place < width; place++) {
      power *= 10;
    }
    for (int rest = power; rest > 0; rest /= 10) {
      text.append((char) ('0' + number / rest % 10));
    }
    return text;
  }
}
