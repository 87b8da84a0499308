package io.formwork.persistence.jdbc;

import io.formwork.persistence.jdbc.Connections.Work;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/**
 * Work beside the running transaction. It has a thread of its own, for a data source of a server
 * gives each thread the connection of its transaction, and it is waited for shortly: who holds one
 * connection and waits for another might wait for those who do the same.
 */
final class Apart {

  private static final System.Logger LOG = System.getLogger(Apart.class.getName());
  private static final int PATIENCE_SECONDS = 2;

  private Apart() {}

  static void attempt(DataSource dataSource, Work<?> work) {
    FutureTask<Boolean> task = new FutureTask<>(() -> done(dataSource, work));
    Thread.ofPlatform().daemon().name("formwork-apart").start(task);
    try {
      task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      // As a text: an exception would come with its trace, and leave the place for it empty.
      LOG.log(Level.INFO, "Nothing was done beside the transaction: {0}", String.valueOf(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while work was done beside", e);
    }
  }

  private static boolean done(DataSource dataSource, Work<?> work) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      work.with(connection);
      return true;
    }
  }
}
