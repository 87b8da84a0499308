package io.formwork.core.store;

import java.util.function.Supplier;

/** Runs work in a transaction: the row, the journal, the process, the task and the timer in one. */
public interface Transactions {

  /** Joins the running transaction or begins one; any exception rolls it back. */
  <T> T required(Supplier<T> work);

  /** The same, for work with no result. */
  default void required(Runnable work) {
    required(() -> {
      work.run();
      return true;
    });
  }
}
