package io.formwork.core.store;

import java.util.function.Supplier;

/** Runs work in a transaction: the row, the journal, the process, the task and the timer in one. */
public interface Transactions {

  /** Joins the running transaction or begins one; any exception rolls it back. */
  <T> T required(Supplier<T> work);

  /** As {@link #required(Supplier)}, for work that may take hours. */
  default <T> T lasting(Supplier<T> work) {
    return required(work);
  }

  /**
   * Runs work that only reads over one connection, and remembers what it has read until it ends.
   * Each statement sees what is committed by then, as in a transaction, but nothing has to be begun
   * or kept. Joins the running transaction; what it calls may begin one of its own.
   */
  default <T> T reading(Supplier<T> work) {
    return required(work);
  }

  /** As {@link #required(Supplier)}, for work with no result. */
  default void required(Runnable work) {
    required(() -> {
      work.run();
      return true;
    });
  }

  /**
   * Does something when the running transaction has been kept, and not at all when it is taken
   * back; at once outside of one. It must be quick and must not use the database.
   */
  void afterCommit(Runnable work);
}
