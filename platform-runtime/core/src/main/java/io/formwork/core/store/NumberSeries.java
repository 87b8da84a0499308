package io.formwork.core.store;

import java.util.Locale;

/**
 * The numbers that one count gives: {@code T-2026-00001}, {@code T-2026-00002}.
 *
 * @param name tells this count from the others of the field: the year, the code of what has a count
 *     of its own; empty when there is one
 * @param digits the least that a number has
 * @param gapless whether none may be left out
 */
public record NumberSeries(String name, String before, int digits, String after, boolean gapless) {

  /** The number as it stands in the record. */
  public String text(long number) {
    return before + String.format(Locale.ROOT, "%0" + digits + "d", number) + after;
  }
}
