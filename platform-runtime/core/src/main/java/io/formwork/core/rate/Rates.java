package io.formwork.core.rate;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many of each kind a minute may have.
 *
 * @param perMinute zero is as many as they like
 */
public record Rates(Map<Kind, Long> perMinute) {

  /** As the server knows what the operator wants. */
  public static final String VARIABLE = "FORMWORK_RATES";

  private static final long MOST = 1_000_000;

  public Rates {
    perMinute = Map.copyOf(perMinute);
  }

  /** How many of that kind; zero for as many as they like. */
  public long of(Kind kind) {
    return perMinute.getOrDefault(kind, kind.standard());
  }

  /**
   * Reads what an operator writes, as in {@code requests=3000, transfers=0}. What is not named has
   * its standard.
   *
   * @throws IllegalArgumentException when something in it is no kind with a number
   */
  public static Rates read(String written) {
    Map<Kind, Long> perMinute = new EnumMap<>(Kind.class);
    for (String part : written.split(",", -1)) {
      if (!part.isBlank()) {
        String[] words = part.strip().split("\\s*=\\s*", 2);
        perMinute.put(kind(words[0]), number(words.length == 2 ? words[1] : "", part.strip()));
      }
    }
    return new Rates(perMinute);
  }

  private static Kind kind(String word) {
    for (Kind kind : Kind.values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" is none of requests, searches, transfers and strangers".formatted(word));
  }

  private static long number(String text, String part) {
    if (!text.matches("[0-9]{1,7}") || Long.parseLong(text) > MOST) {
      throw new IllegalArgumentException(
          "\"%s\" has no whole number from 0 to %d behind =".formatted(part, MOST));
    }
    return Long.parseLong(text);
  }
}
