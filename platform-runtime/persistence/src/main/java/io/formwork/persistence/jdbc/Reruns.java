package io.formwork.persistence.jdbc;

import java.util.function.Supplier;

/**
 * Runs a whole command again when the database ended it for another's sake (a deadlock). For the
 * outermost boundary of a transaction only: the work begins anew, and must not remember its first
 * try.
 */
public final class Reruns {

  private static final int TRIES = 4;

  private Reruns() {}

  /** The result of the first try that is not ended by a deadlock; the last try's failure counts. */
  public static <T> T call(Supplier<T> transaction) {
    for (int attempt = 1; attempt < TRIES; attempt++) {
      try {
        return transaction.get();
      } catch (RuntimeException e) {
        if (!DatabaseException.passing(e)) {
          throw e;
        }
      }
    }
    return transaction.get();
  }
}
