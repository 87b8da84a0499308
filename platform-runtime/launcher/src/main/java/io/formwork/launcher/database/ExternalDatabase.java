package io.formwork.launcher.database;

/** A PostgreSQL that somebody else runs. */
public record ExternalDatabase(DatabaseAddress address) implements Database {

  @Override
  public void close() {
    // Somebody else runs it.
  }
}
