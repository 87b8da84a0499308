package io.formwork.persistence.jdbc;

import io.formwork.core.store.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Transactions without a server: the connection belongs to the thread while its transaction runs.
 * Outside a transaction each use gets a connection of its own that commits by itself.
 */
public final class JdbcTransactions implements Transactions, Connections {

  private final DataSource dataSource;

  /** Of this data source alone; another has its own. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable Running> running = new ThreadLocal<>();

  /**
   * @param dataSource a pool; its connections commit by themselves
   */
  public JdbcTransactions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The transaction of a thread. */
  private static final class Running {
    final Connection connection;
    final Map<Object, Object> memory = new HashMap<>();
    final List<Runnable> afterwards = new ArrayList<>();
    boolean failed;

    Running(Connection connection) {
      this.connection = connection;
    }
  }

  @Override
  public <T> T required(Supplier<T> work) {
    Running current = running.get();
    return current == null ? Reruns.call(() -> begin(work)) : join(current, work);
  }

  /** A failure inside fails the whole, even if somebody on the way out swallows it. */
  private <T> T join(Running current, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException | Error e) {
      current.failed = true;
      throw e;
    }
  }

  private <T> T begin(Supplier<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        return run(work, new Running(connection));
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  private <T> T run(Supplier<T> work, Running transaction) throws SQLException {
    running.set(transaction);
    boolean done = false;
    try {
      T result = work.get();
      if (transaction.failed) {
        throw new IllegalStateException("Work inside the transaction failed and was swallowed");
      }
      LastWork.run(transaction.memory);
      transaction.connection.commit();
      done = true;
      return result;
    } finally {
      running.remove();
      if (done) {
        transaction.afterwards.forEach(Runnable::run);
      } else {
        transaction.connection.rollback();
      }
    }
  }

  @Override
  public void afterCommit(Runnable work) {
    Running current = running.get();
    if (current == null) {
      work.run();
      return;
    }
    current.afterwards.add(work);
  }

  @Override
  public void apart(Work<?> work) {
    Apart.attempt(dataSource, work);
  }

  @Override
  public <T> T use(Work<T> work) {
    Running current = running.get();
    try {
      if (current != null) {
        return work.with(current.connection);
      }
      try (Connection connection = dataSource.getConnection()) {
        return work.with(connection);
      }
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  @Override
  public Optional<Map<Object, Object>> memory() {
    return Optional.ofNullable(running.get()).map(current -> current.memory);
  }
}
