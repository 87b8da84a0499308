package io.formwork.launcher.database;

/** The database of a run, reachable until it is closed. */
public interface Database extends AutoCloseable {

  DatabaseAddress address();

  /** Ends what was started for it; a database of the user's own is left alone. */
  @Override
  void close();
}
