package io.formwork.core.query;

import io.formwork.core.store.RecordSearch;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a list.
 *
 * @param more whether rows follow
 * @param last the place of the last row, from which the list can be read on; none when there are no
 *     rows
 */
public record Page(List<Row> rows, boolean more, Optional<RecordSearch.Place> last) {

  public Page {
    rows = List.copyOf(rows);
  }
}
