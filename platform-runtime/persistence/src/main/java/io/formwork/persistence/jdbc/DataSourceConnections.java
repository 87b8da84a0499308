package io.formwork.persistence.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Connections of a data source that knows about transactions by itself, as the server's does:
 * within a transaction every connection it hands out is the same one.
 */
public final class DataSourceConnections implements Connections {

  private final DataSource dataSource;
  private final Supplier<Optional<Map<Object, Object>>> memory;

  /** Without a memory. */
  public DataSourceConnections(DataSource dataSource) {
    this(dataSource, Optional::empty);
  }

  /**
   * @param memory the same map throughout a transaction, none outside of one
   */
  public DataSourceConnections(
      DataSource dataSource, Supplier<Optional<Map<Object, Object>>> memory) {
    this.dataSource = dataSource;
    this.memory = memory;
  }

  @Override
  public Optional<Map<Object, Object>> memory() {
    return memory.get();
  }

  @Override
  public <T> T use(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      return work.with(connection);
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }
}
