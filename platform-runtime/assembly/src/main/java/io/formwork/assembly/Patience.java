package io.formwork.assembly;

import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.persistence.jdbc.DatabaseException;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;

/**
 * Changes tables in between the work of others. Whoever waits for a table keeps all others waiting
 * behind him, so an attempt waits very shortly, leaves everything to the others again, and comes
 * back a little later each time.
 */
final class Patience {

  private static final System.Logger LOG = System.getLogger(Patience.class.getName());
  private static final int ATTEMPTS = 12;
  private static final long SHORTEST_MILLISECONDS = 50;
  private static final long LONGEST_MILLISECONDS = 2_000;

  private Patience() {}

  /**
   * What comes of the first attempt that nobody is in the way of.
   *
   * @throws RefusedException when somebody is in the way every time, for about fifteen seconds
   */
  static <T> T with(Supplier<T> transaction) {
    long pause = SHORTEST_MILLISECONDS;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return transaction.get();
      } catch (RuntimeException e) {
        if (!DatabaseException.passing(e)) {
          throw e;
        }
        LOG.log(Level.INFO, "Attempt {0} to change tables: {1}", attempt, e.getMessage());
      }
      rest(pause);
      pause = Math.min(LONGEST_MILLISECONDS, pause * 2);
    }
    throw new RefusedException(Kind.CONFLICT, Message.of("publish.busy"));
  }

  private static void rest(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while tables were in use", e);
    }
  }
}
