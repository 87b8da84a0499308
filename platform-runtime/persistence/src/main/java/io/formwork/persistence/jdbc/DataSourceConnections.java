package io.formwork.persistence.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Connections of a data source that knows about transactions by itself, as the server's does. One
 * is asked for in a scope and kept until the scope ends: to hand one out costs more than many a
 * statement.
 */
public final class DataSourceConnections implements Connections {

  private final DataSource dataSource;
  private final Scope scope;

  /** Each use gets a connection of its own. */
  public DataSourceConnections(DataSource dataSource) {
    this(dataSource, Scope.NONE);
  }

  public DataSourceConnections(DataSource dataSource, Scope scope) {
    this.dataSource = dataSource;
    this.scope = scope;
  }

  @Override
  public Optional<Map<Object, Object>> memory() {
    return scope.memory();
  }

  @Override
  public void apart(Work<?> work) {
    Apart.attempt(dataSource, work);
  }

  @Override
  public <T> T use(Work<T> work) {
    Optional<Map<Object, Object>> memory = scope.memory();
    try {
      if (memory.isPresent()) {
        return work.with(kept(memory.get()));
      }
      try (Connection connection = dataSource.getConnection()) {
        return work.with(connection);
      }
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  private Connection kept(Map<Object, Object> memory) throws SQLException {
    Connection known = (Connection) memory.get(this);
    if (known != null) {
      return known;
    }
    Connection connection = dataSource.getConnection();
    memory.put(this, connection);
    scope.atEnd(() -> close(connection));
    return connection;
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }
}
