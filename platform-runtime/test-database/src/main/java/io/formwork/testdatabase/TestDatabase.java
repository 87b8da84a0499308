package io.formwork.testdatabase;

import javax.sql.DataSource;

/**
 * A database of one test.
 *
 * @param url for whoever makes connections by himself; the user is {@code postgres}, no password
 * @param dataSource a new connection each time
 */
public record TestDatabase(String name, String url, DataSource dataSource, Runnable drop)
    implements AutoCloseable {

  /** Drops the database, whoever is still connected to it. */
  @Override
  public void close() {
    drop.run();
  }
}
