package io.formwork.metadata.definition;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The word that was probably meant: the nearest by Damerau and Levenshtein, if it is near enough.
 */
public final class Suggestion {

  private Suggestion() {}

  /** A sentence to append, {@code Did you mean "category"?}, or nothing. */
  public static String sentence(String written, Collection<String> known) {
    return nearest(written, known).map(" Did you mean \"%s\"?"::formatted).orElse("");
  }

  static Optional<String> nearest(String written, Collection<String> known) {
    int limit = Math.max(1, written.length() / 3);
    return known.stream()
        .filter(word -> distance(written, word) <= limit)
        .min(Comparator.comparingInt((String word) -> distance(written, word)));
  }

  /** How many letters were left out, added, replaced or swapped with their neighbour. */
  static int distance(String left, String right) {
    int[][] costs = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        costs[i][j] = i == 0 || j == 0 ? i + j : cheapest(costs, left, right, i, j);
      }
    }
    return costs[left.length()][right.length()];
  }

  private static int cheapest(int[][] costs, String left, String right, int i, int j) {
    int replace = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
    int cost = Math.min(costs[i - 1][j], costs[i][j - 1]) + 1;
    cost = Math.min(cost, costs[i - 1][j - 1] + replace);
    return swapped(left, right, i, j) ? Math.min(cost, costs[i - 2][j - 2] + 1) : cost;
  }

  private static boolean swapped(String left, String right, int i, int j) {
    return i > 1
        && j > 1
        && left.charAt(i - 1) == right.charAt(j - 2)
        && left.charAt(i - 2) == right.charAt(j - 1);
  }
}
