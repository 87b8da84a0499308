package io.formwork.core.query;

import io.formwork.core.store.RecordSearch.Sorted;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.FieldPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Figures over groups of the records that a person may see.
 *
 * @param measures the figures of each group
 * @param by what makes a group; none for one of all records
 * @param order keys of groups and measures
 * @param limit so many groups at most
 */
public record FigureRequest(
    String object,
    Optional<Expression> where,
    Optional<String> search,
    List<Measure> measures,
    List<Grouped> by,
    List<Sorted> order,
    int limit) {

  public FigureRequest {
    measures = List.copyOf(measures);
    by = List.copyOf(by);
    order = List.copyOf(order);
  }

  /** What is calculated of the values of a field. */
  public enum Kind {
    COUNT,
    DIFFERENT,
    SUM,
    AVERAGE,
    LEAST,
    MOST,
    PERCENTILE
  }

  /**
   * A figure.
   *
   * @param key what it is called in the answer
   * @param of the field; none of a count
   * @param share of a percentile, from 0 to 1
   */
  public record Measure(String key, Kind kind, Optional<FieldPath> of, BigDecimal share) {}

  /** A field, and for a date the step that days are put together by. */
  public record Grouped(String key, FieldPath path, Optional<String> step) {}
}
