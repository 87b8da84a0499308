package io.formwork.core.process;

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

  /** Puts off a timer whose firing failed, so that others are not kept from theirs. */
  void postpone(String id, Instant until);
}
