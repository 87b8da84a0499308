package io.formwork.core.query;

import io.formwork.core.store.Journal;
import java.util.List;

/**
 * A part of the history of a record, the newest first.
 *
 * @param more whether older entries follow
 */
public record HistoryPage(List<Journal.Kept> entries, boolean more) {

  public HistoryPage {
    entries = List.copyOf(entries);
  }
}
