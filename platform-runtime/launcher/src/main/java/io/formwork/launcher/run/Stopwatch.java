package io.formwork.launcher.run;

import java.util.Locale;

/** Says how long something took, as the end of a line. */
final class Stopwatch {

  private final long start = System.nanoTime();

  @Override
  public String toString() {
    return String.format(Locale.ROOT, " (%.1f s)", (System.nanoTime() - start) / 1e9);
  }
}
