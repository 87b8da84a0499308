package io.formwork.metadata.model;

import io.formwork.metadata.diagnostic.Span;
import java.util.List;

/**
 * Values that follow from other values, row by row. It runs in Drools whenever a record of its
 * object is derived.
 *
 * @param when the fields that decide
 * @param then the fields that are decided
 * @param hit whether exactly one row may hold, or the first that holds counts
 */
public record DecisionTable(
    String name,
    Label title,
    String object,
    List<Field> when,
    List<Field> then,
    Hit hit,
    List<Row> rows) {

  public DecisionTable {
    when = List.copyOf(when);
    then = List.copyOf(then);
    rows = List.copyOf(rows);
  }

  /** What happens when several rows hold. */
  public enum Hit {
    UNIQUE,
    FIRST
  }

  /** One row; as many conditions as {@code when}, as many results as {@code then}. */
  public record Row(List<Condition> conditions, List<Object> results, Span span) {
    public Row {
      conditions = List.copyOf(conditions);
      results = List.copyOf(results);
    }
  }

  /** What a cell asks of its field. */
  public sealed interface Condition {

    record Anything() implements Condition {}

    record OneOf(List<Object> values) implements Condition {
      public OneOf {
        values = List.copyOf(values);
      }
    }
  }
}
