package io.formwork.ui.list;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The words of a filter that are no values, as an address writes them. They begin with what no name
 * of a choice, state or role begins with, and stay the same whoever opens the link and whenever.
 */
final class FilterWords {

  /** Nothing is filled in. */
  static final String EMPTY = "()";

  static final String FILLED = "(*)";

  /** Of what is chosen nothing, or all at once. */
  static final String NONE_OF = "!";

  static final String EVERY = "&";

  /** Whoever opens the link, and the unit that they are in with all below it. */
  static final String ME = "@me";

  static final String MY_UNITS = "@my_units";

  /** States that are not final, and those that are. */
  static final String OPEN = "@open";

  static final String CLOSED = "@closed";

  /** Up to this moment, or from it on. */
  static final String OVERDUE = "overdue";

  static final String AHEAD = "ahead";

  private static final Set<String> MODES = Set.of(EMPTY, FILLED, NONE_OF, EVERY);

  private FilterWords() {}

  static List<String> of(String written) {
    return Arrays.stream(written.split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Those that name values. */
  static List<String> values(String written) {
    return of(written).stream().filter(word -> !MODES.contains(word)).toList();
  }
}
