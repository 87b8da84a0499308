package io.formwork.testdatabase;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * A PostgreSQL server on a free port, with the locale that Formwork asks for. Its data is gone when
 * it is closed.
 */
public final class DatabaseServer implements AutoCloseable {

  private static final String USER = "postgres";
  private static final String EMPTY = "template1";

  private final EmbeddedPostgres server;
  private final Map<String, String> templates = new ConcurrentHashMap<>();
  private final AtomicInteger databases = new AtomicInteger();

  private DatabaseServer(EmbeddedPostgres server) {
    this.server = server;
  }

  /** A server that does not wait for the disk, as tests want it. */
  public static DatabaseServer fast() {
    return start(false);
  }

  /** A server that keeps what it has committed, as measurements want it. */
  public static DatabaseServer durable() {
    return start(true);
  }

  private static DatabaseServer start(boolean durable) {
    String flag = durable ? "on" : "off";
    try {
      return new DatabaseServer(
          EmbeddedPostgres.builder()
              .setLocaleConfig("locale-provider", "icu")
              .setLocaleConfig("icu-locale", "ru")
              .setLocaleConfig("locale", "C.UTF-8")
              .setServerConfig("fsync", flag)
              .setServerConfig("synchronous_commit", flag)
              .setServerConfig("full_page_writes", flag)
              .setServerConfig("max_connections", "200")
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start", e);
    }
  }

  /** A new, empty database. */
  public TestDatabase empty() {
    return cloneOf(EMPTY);
  }

  /**
   * A new database like the template of that name, which is prepared once and then copied.
   *
   * @param prepare fills the template; it must close every connection it opens
   */
  public TestDatabase like(String template, Consumer<DataSource> prepare) {
    return cloneOf(templates.computeIfAbsent(template, name -> prepared(prepare)));
  }

  private String prepared(Consumer<DataSource> prepare) {
    TestDatabase database = empty();
    prepare.accept(database.dataSource());
    return database.name();
  }

  private TestDatabase cloneOf(String template) {
    String name = "test_" + databases.incrementAndGet();
    execute("CREATE DATABASE " + name + " TEMPLATE " + template);
    return new TestDatabase(
        name, server.getJdbcUrl(USER, name), server.getDatabase(USER, name), () -> drop(name));
  }

  private void drop(String name) {
    execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
  }

  private void execute(String sql) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not stop", e);
    }
  }
}
