package io.formwork.metadata.model;

import java.util.Locale;

/** When the count of a sequence begins anew; the number then has to say the period. */
public enum Restarts {
  NEVER,
  YEARLY,
  MONTHLY;

  private static final String YEAR = "{yyyy}";
  private static final String MONTH = "{mm}";

  /** As often as the format tells the periods apart. */
  public static Restarts of(String format) {
    if (!format.contains(YEAR)) {
      return NEVER;
    }
    return format.contains(MONTH) ? MONTHLY : YEARLY;
  }

  /** The one of that word of the definitions. */
  public static Restarts ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether numbers of that format in two periods are always different. */
  public boolean isToldBy(String format) {
    return compareTo(of(format)) <= 0;
  }
}
