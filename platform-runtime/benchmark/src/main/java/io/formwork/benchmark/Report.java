package io.formwork.benchmark;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;

/** Prints figures, each with how it was measured. */
final class Report {

  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  void machine() {
    out.printf(
        "%d processors, %s %s, Java %s%n",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.version());
  }

  /** Begins a group of figures. */
  void title(String title, String method) {
    out.printf("%n%s%n  (%s)%n", title, method);
    out.flush();
  }

  void figure(String name, double value, String unit) {
    out.printf(Locale.ROOT, "  %-44s %10.2f %s%n", name, value, unit);
    out.flush();
  }

  /** The middle, and what lies around it. */
  void spread(String name, double[] values, String unit) {
    figure(name + ", median", median(values), unit);
    figure(name + ", 95 of 100 below", slowest(values), unit);
  }

  /** A line of a table. */
  void line(String text) {
    out.println("  " + text);
    out.flush();
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** What 5 of 100 stay below. */
  static double fastest(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length * 5 / 100];
  }

  /** What 95 of 100 stay below. */
  static double slowest(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length * 95 / 100];
  }
}
