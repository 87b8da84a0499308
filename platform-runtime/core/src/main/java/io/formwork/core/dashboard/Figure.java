package io.formwork.core.dashboard;

import io.formwork.metadata.model.View;
import java.util.List;
import java.util.Optional;

/**
 * What a chart shows.
 *
 * @param categories along the axis, or the slices; one without a key for a number
 * @param series one, or one for each value of the second breakdown
 */
public record Figure(
    View.Chart chart, String title, List<Category> categories, List<Series> series) {

  public Figure {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
  }

  /**
   * What rows were grouped by.
   *
   * @param key the value; empty when the field is
   * @param colour a name of the palette, where the model gives the value one
   */
  public record Category(Optional<Object> key, String title, Optional<String> colour) {}

  /** One amount for each category, in their order. */
  public record Series(Category of, List<Amount> amounts) {
    public Series {
      amounts = List.copyOf(amounts);
    }
  }

  /**
   * A figure.
   *
   * @param number for drawing; a duration in hours; empty when there was nothing to average
   * @param text for reading
   */
  public record Amount(Optional<Double> number, String text) {}

  /** The amount of a chart that shows a number. */
  public Amount single() {
    return series.getFirst().amounts().getFirst();
  }

  /** Whether there is anything to draw. */
  public boolean isEmpty() {
    return series.stream()
        .flatMap(one -> one.amounts().stream())
        .allMatch(amount -> amount.number().map(number -> number == 0).orElse(true));
  }
}
