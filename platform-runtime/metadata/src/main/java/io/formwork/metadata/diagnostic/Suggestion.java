package io.formwork.metadata.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that a person most likely meant when the one written does not exist. */
public final class Suggestion {

  private Suggestion() {}

  /**
   * The known name nearest to what was written, when one is near enough to be a slip of the hand.
   */
  public static Optional<String> nearest(String written, Collection<String> known) {
    int furthest = Math.max(1, written.length() / 3);
    return known.stream()
        .filter(name -> distance(written, name) <= furthest)
        .min(
            Comparator.<String>comparingInt(name -> distance(written, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** The sentence {@code Did you mean "x"?} with a space before it, or nothing. */
  public static String sentence(String written, Collection<String> known) {
    return nearest(written, known).map(name -> " Did you mean \"" + name + "\"?").orElse("");
  }

  /**
   * Insertions, deletions, replacements and swaps of neighbours that make one word of the other.
   */
  private static int distance(String left, String right) {
    int[][] steps = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      steps[i][0] = i;
    }
    for (int j = 0; j <= right.length(); j++) {
      steps[0][j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      for (int j = 1; j <= right.length(); j++) {
        steps[i][j] = step(steps, left, right, i, j);
      }
    }
    return steps[left.length()][right.length()];
  }

  private static int step(int[][] steps, String left, String right, int i, int j) {
    int replaced = steps[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1);
    return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
  }
}
