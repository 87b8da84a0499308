package io.formwork.persistence.jdbc;

import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
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

  /**
   * The result of the first try that is not ended by a deadlock; the last try's failure counts.
   *
   * @throws RefusedException of kind BUSY when somebody else holds what the work needs for longer
   *     than the connection waits ({@code lock_timeout}); the same again would wait as long
   */
  public static <T> T call(Supplier<T> transaction) {
    for (int attempt = 1; attempt < TRIES; attempt++) {
      try {
        return attempt(transaction);
      } catch (RefusedException e) {
        throw e;
      } catch (RuntimeException e) {
        if (!DatabaseException.passing(e)) {
          throw e;
        }
      }
      stepAside(attempt);
    }
    return attempt(transaction);
  }

  private static <T> T attempt(Supplier<T> transaction) {
    try {
      return transaction.get();
    } catch (RefusedException e) {
      throw e;
    } catch (RuntimeException e) {
      throw DatabaseException.busy(e) ? busy(e) : e;
    }
  }

  private static RefusedException busy(RuntimeException cause) {
    return new RefusedException(Refusal.of(Refusal.Kind.BUSY, Message.of("conflict.busy")), cause);
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
