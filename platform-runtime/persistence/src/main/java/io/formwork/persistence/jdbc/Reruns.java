package io.formwork.persistence.jdbc;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Runs a whole command again when the database ended it for another's sake (a deadlock, a publish).
 * For the outermost boundary of a transaction only: the work begins anew, and must not remember its
 * first try.
 */
public final class Reruns {

  private static final int TRIES = 4;
  private static final int SHORTEST_MILLISECONDS = 2;
  private static final int LONGEST_MILLISECONDS = 20;

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
      stepAside(attempt);
    }
    return transaction.get();
  }

  /** For a moment of chance, so that two who collided do not collide again. */
  private static void stepAside(int attempt) {
    int most = attempt * LONGEST_MILLISECONDS;
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_MILLISECONDS, most));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted before another try", e);
    }
  }
}
