package io.formwork.core.process;

import io.formwork.core.record.RecordRef;
import java.time.Instant;
import java.util.Optional;

/**
 * Timers of all applications. Locks are taken record, instance, task, job: a due timer is looked
 * at, and locked last.
 */
public interface JobStore {

  void add(Job job);

  void remove(String id);

  /** The timer that fell due first, not locked, skipping what is locked by somebody else. */
  Optional<Job> peekDue(Instant now);

  /** When the next timer falls due. */
  Optional<Instant> nextDue();

  /**
   * Takes the timer away if it is still there and due; false when somebody else fired or removed
   * it.
   */
  boolean take(String id, Instant now);

  /**
   * Lets all timers about a record rest: they do not fall due until they are woken, and are late
   * then if their time has passed.
   */
  void rest(String app, RecordRef about);

  /** Ends what {@link #rest} began. */
  void wake(String app, RecordRef about);

  /** Removes all timers about a record. */
  void removeAbout(String app, RecordRef about);

  /** Puts off a timer whose firing failed, so that others are not kept from theirs. */
  void postpone(String id, Instant until);
}
