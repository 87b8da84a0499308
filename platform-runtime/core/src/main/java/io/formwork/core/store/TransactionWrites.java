package io.formwork.core.store;

import java.util.function.Supplier;

/** In what manner the running transaction writes its records. */
public interface TransactionWrites {

  /**
   * Says that the transaction will be taken back: numbers that are asked for in it are no real
   * ones, so that none are used up.
   *
   * @throws IllegalStateException when none is running
   */
  void tryOnly();

  /**
   * Lets what the work writes go to the database together. Whoever reads in between, sees it all
   * the same.
   *
   * @param creations how many records the work is going to make, so that what they need is asked
   *     for at once
   * @throws TogetherRefusedException when the database refuses one of the writes
   */
  <T> T together(int creations, Supplier<T> work);
}
