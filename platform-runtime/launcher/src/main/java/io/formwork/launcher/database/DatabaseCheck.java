package io.formwork.launcher.database;

import io.formwork.launcher.Refusal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks a database for what Formwork relies on. With a wrong locale Russian text is silently
 * compared and searched wrongly, and with {@code fsync} off a power cut loses what was confirmed;
 * both are found before the first table is made. Leaves nothing behind.
 */
public final class DatabaseCheck {

  private static final int OLDEST = 16;

  /** One expectation: an SQL expression that has to be true, and what does not work otherwise. */
  private record Expectation(String name, String condition) {}

  private static final List<Expectation> TEXT =
      List.of(
          new Expectation("encoding UTF8", "getdatabaseencoding() = 'UTF8'"),
          new Expectation("lower('Ё') = 'ё'", "lower('Ё') = 'ё' and upper('щ') = 'Щ'"),
          new Expectation("'ЗАЯВКА' ILIKE '%заявк%'", "'ЗАЯВКА' ilike '%заявк%'"),
          new Expectation(
              "Russian full-text search",
              "to_tsvector('russian', 'Принтеры не печатают')"
                  + " @@ to_tsquery('russian', 'принтер')"),
          new Expectation("trigrams (pg_trgm)", "similarity('Принтер', 'принтеры') > 0.5"));

  private static final List<Expectation> DURABILITY =
      List.of(
          new Expectation("fsync = on", "current_setting('fsync') = 'on'"),
          new Expectation("full_page_writes = on", "current_setting('full_page_writes') = 'on'"),
          new Expectation(
              "synchronous_commit not off", "current_setting('synchronous_commit') <> 'off'"));

  /** The extension may lie in any schema, and this session has to see it. */
  private static final String FIND_TRIGRAMS =
      """
      select set_config('search_path', quote_ident(nspname), true)
      from pg_extension join pg_namespace on pg_namespace.oid = extnamespace
      where extname = 'pg_trgm'\
      """;

  private DatabaseCheck() {}

  /**
   * Returns when everything is as it should be.
   *
   * @throws Refusal naming each expectation that fails
   */
  public static void require(DatabaseAddress address) {
    List<String> failed = new ArrayList<>();
    try (Connection connection = Connections.open(address)) {
      if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST) {
        throw new Refusal("The database " + address + " is older than PostgreSQL " + OLDEST + ".");
      }
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        offerTrigrams(connection, statement);
        collect(connection, statement, TEXT, failed);
        collect(connection, statement, DURABILITY, failed);
      }
      connection.rollback();
    } catch (SQLException e) {
      throw Connections.refused(address, e);
    }
    if (!failed.isEmpty()) {
      throw unsuitable(address, failed);
    }
  }

  private static Refusal unsuitable(DatabaseAddress address, List<String> failed) {
    return new Refusal(
        "The database %s cannot hold Formwork's data, because these fail: %s. Create it with %s"
            .formatted(
                address,
                String.join("; ", failed),
                "ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'ru', with the extension pg_trgm"
                    + " available and durable writes."));
  }

  /**
   * Within the transaction that is rolled back; when it is not allowed, the expectation says so.
   */
  private static void offerTrigrams(Connection connection, Statement statement)
      throws SQLException {
    var before = connection.setSavepoint();
    try {
      statement.execute("create extension if not exists pg_trgm");
      statement.execute(FIND_TRIGRAMS);
    } catch (SQLException e) {
      connection.rollback(before);
    }
  }

  private static void collect(
      Connection connection,
      Statement statement,
      List<Expectation> expectations,
      List<String> failed)
      throws SQLException {
    for (Expectation expectation : expectations) {
      var before = connection.setSavepoint();
      if (!holds(statement, expectation)) {
        failed.add(expectation.name());
        connection.rollback(before);
      }
    }
  }

  private static boolean holds(Statement statement, Expectation expectation) {
    try (ResultSet row = statement.executeQuery("select " + expectation.condition())) {
      return row.next() && row.getBoolean(1);
    } catch (SQLException e) {
      return false;
    }
  }
}
