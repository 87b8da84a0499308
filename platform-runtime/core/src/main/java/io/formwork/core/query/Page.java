package io.formwork.core.query;

import java.util.List;

/**
 * A stretch of a list.
 *
 * @param more whether rows follow
 */
public record Page(List<Row> rows, boolean more) {

  public Page {
    rows = List.copyOf(rows);
  }
}
