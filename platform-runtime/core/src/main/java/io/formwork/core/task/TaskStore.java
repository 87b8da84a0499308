package io.formwork.core.task;

import io.formwork.core.record.RecordRef;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Tasks in the database of one application, in the caller's transaction. */
public interface TaskStore {

  void add(Task task);

  /** A task of a deleted record rests and is not found, here and in {@link #openFor}. */
  Optional<Task> find(String id);

  /** As {@link #find}, locked until the transaction ends. */
  Optional<Task> lock(String id);

  void assign(String id, long user);

  void setDue(String id, Instant due);

  /** Closes an open task; an empty outcome says that nobody completed it. */
  void close(String id, Instant at, Optional<String> outcome, Optional<Long> by);

  /** The open tasks about a record, oldest first. */
  List<Task> openAbout(RecordRef record);

  /** All tasks about a record, oldest first. */
  List<Task> about(RecordRef record);

  /**
   * The open tasks that are the user's, and those nobody has claimed of these roles; the earliest
   * deadline first.
   */
  List<Task> openFor(long user, Collection<String> roles);
}
