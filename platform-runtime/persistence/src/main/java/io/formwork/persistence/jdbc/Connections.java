package io.formwork.persistence.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Lends connections that take part in the running transaction. */
public interface Connections {

  /**
   * Does the work with a connection. The work must not close it, end its transaction or keep it.
   *
   * @throws DatabaseException when the database refuses
   */
  <T> T use(Work<T> work);

  /** What is done with a borrowed connection. */
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }
}
