package io.formwork.core.query;

import io.formwork.core.store.Journal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which part of the history of a record is wanted, the newest first.
 *
 * @param after goes on after the entry of that number, which the last page ended with
 * @param field only entries that changed it, and of them only it
 * @param person only what that user did or was behind
 * @param limit at most so many entries
 */
public record HistoryRequest(
    OptionalLong after, Optional<String> field, Optional<Long> person, int limit) {

  /** The newest entries. */
  public static HistoryRequest newest(int limit) {
    return new HistoryRequest(OptionalLong.empty(), Optional.empty(), Optional.empty(), limit);
  }

  /** The same, further back than the entry of that number. */
  public HistoryRequest after(long number) {
    return new HistoryRequest(OptionalLong.of(number), field, person, limit);
  }

  boolean concerns(Journal.Entry entry) {
    return field.map(entry.fields()::containsKey).orElse(true)
        && person.map(id -> entry.person().equals(Optional.of(id))).orElse(true);
  }
}
