package io.formwork.persistence.jdbc;

import java.sql.SQLException;
import java.util.Optional;
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

  private static final String LOCK_TIMEOUT = "55P03";
  private static final String STALE = "0A000";

  public DatabaseException(SQLException cause) {
    super(cause.getMessage(), cause);
  }

  /** Whether the cause is the database's and the same work may well succeed when it is rerun. */
  public static boolean passing(Throwable thrown) {
    return state(thrown).filter(PASSING::contains).isPresent();
  }

  /** Whether somebody else held what the work needed, for as long as one waits. */
  static boolean busy(Throwable thrown) {
    return state(thrown).filter(LOCK_TIMEOUT::equals).isPresent();
  }

  /** Whether the statement was prepared before a publish changed its table. */
  static boolean stale(Throwable thrown) {
    return state(thrown).filter(STALE::equals).isPresent();
  }

  private static Optional<String> state(Throwable thrown) {
    for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return Optional.ofNullable(sql.getSQLState());
      }
    }
    return Optional.empty();
  }
}
