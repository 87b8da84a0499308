package io.formwork.core.query;

import java.util.List;
import java.util.stream.Collectors;

/** A record as it is mentioned: its number and what it is called. */
public record Named(long id, String name) {

  /** How many of several records a row of a list names. */
  private static final int SHOWN = 2;

  /** The names of several records, one after another. */
  public static String all(List<Named> several) {
    return several.stream().map(Named::name).collect(Collectors.joining(", "));
  }

  /** The same where there is little room: {@code Anna, Boris, +2}. */
  public static String inShort(List<Named> several) {
    int left = several.size() - SHOWN;
    return left <= 0 ? all(several) : all(several.subList(0, SHOWN)) + ", +" + left;
  }
}
