package io.formwork.core.event;

import io.formwork.core.actor.Authority;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.task.Task;
import java.util.Optional;

/** Something that was just stored. Whoever listens works in the same transaction. */
public sealed interface RecordEvent {

  /** The record as it is now; for a deleted one as it was. */
  StoredRecord record();

  Authority authority();

  record Created(StoredRecord record, Authority authority) implements RecordEvent {}

  record Updated(StoredRecord before, StoredRecord record, Authority authority)
      implements RecordEvent {}

  /**
   * A transition was taken.
   *
   * @param task the task that offered it and is completed by it; empty when none did
   */
  record Taken(
      String transition,
      Optional<Task> task,
      StoredRecord before,
      StoredRecord record,
      Authority authority)
      implements RecordEvent {}

  /**
   * A record was deleted, or went with its owner.
   *
   * @param kept whether it may come back
   */
  record Deleted(StoredRecord record, boolean kept, Authority authority) implements RecordEvent {}

  /** A deleted record is there again. */
  record Restored(StoredRecord record, Authority authority) implements RecordEvent {}

  /** The record before the change, when there was one. */
  default Optional<StoredRecord> previous() {
    return switch (this) {
      case Created ignored -> Optional.empty();
      case Restored ignored -> Optional.empty();
      case Updated updated -> Optional.of(updated.before());
      case Taken taken -> Optional.of(taken.before());
      case Deleted deleted -> Optional.of(deleted.record());
    };
  }
}
