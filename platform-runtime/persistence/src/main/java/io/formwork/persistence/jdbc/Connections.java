package io.formwork.persistence.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Lends connections that take part in the running transaction. */
public interface Connections {

  /**
   * Does the work with a connection. The work must not close it, end its transaction or keep it.
   *
   * @throws DatabaseException when the database refuses
   */
  <T> T use(Work<T> work);

  /** What may be remembered until the running transaction ends; nothing outside of one. */
  Optional<Map<Object, Object>> memory();

  /**
   * Tries to do the work over another connection, whose statements are kept at once, whatever
   * becomes of the running transaction. When none is free within a moment it is not done, or later:
   * whoever wants it looks whether it was.
   */
  void apart(Work<?> work);

  /** What is done with a borrowed connection. */
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }
}
