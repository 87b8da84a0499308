package io.formwork.persistence.jdbc;

import io.formwork.persistence.jdbc.Sql.Reader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.postgresql.PGStatement;

/** Rows of which few are in memory. */
final class Cursor {

  /**
   * Asks for values as they lie in memory: to write a moment and to read it back costs more than
   * all else about it, and many rows are worth that the database is first asked for their types.
   */
  private static final int BINARY = -1;

  private Cursor() {}

  /** How many rows were told. */
  static <T> long tell(PreparedStatement statement, int atOnce, Reader<T> reader, Consumer<T> taker)
      throws SQLException {
    statement.setFetchSize(atOnce);
    statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY);
    long told = 0;
    try (ResultSet result = opened(statement)) {
      Row row = Row.of(result);
      while (result.next()) {
        taker.accept(reader.read(row));
        told++;
      }
    }
    return told;
  }

  /**
   * With its first rows. The connection may know the statement from before a publish that changed a
   * type, which it notices by being refused: it is asked once more here, for whoever runs the whole
   * transaction again may have told somebody the beginning already.
   */
  private static ResultSet opened(PreparedStatement statement) throws SQLException {
    execute(statement.getConnection(), "SAVEPOINT opening");
    ResultSet opened;
    try {
      opened = statement.executeQuery();
    } catch (SQLException e) {
      if (!DatabaseException.stale(e)) {
        throw e;
      }
      execute(statement.getConnection(), "ROLLBACK TO SAVEPOINT opening");
      opened = statement.executeQuery();
    }
    execute(statement.getConnection(), "RELEASE SAVEPOINT opening");
    return opened;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
