package io.formwork.persistence.jdbc;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The database refused a statement; a bug, or the database itself is in trouble. */
public final class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Serialization failure, deadlock, lock timeout, and a statement prepared before a publish
   * changed its table ("cached plan must not change result type"): the same work may well succeed
   * next time.
   */
  private static final Set<String> PASSING = Set.of("40001", "40P01", "55P03", "0A000");

  public DatabaseException(SQLException cause) {
    super(cause.getMessage(), cause);
  }

  /** Whether the cause is the database's and the same work may well succeed when it is rerun. */
  public static boolean passing(Throwable thrown) {
    for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql.getSQLState() != null && PASSING.contains(sql.getSQLState());
      }
    }
    return false;
  }
}
