package io.formwork.persistence.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Connections of a data source that knows about transactions by itself, as the server's does:
 * within a transaction every connection it hands out is the same one.
 */
public final class DataSourceConnections implements Connections {

  private final DataSource dataSource;

  public DataSourceConnections(DataSource dataSource) {
    this.dataSource = dataSource;
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
