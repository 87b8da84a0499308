package io.formwork.persistence.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A statement that PostgreSQL has prepared, while a publish changes the type of its column. */
@ExtendWith(DatabaseServerExtension.class)
class PreparedBeforePublishTest {

  /** After so many executions the driver has the server keep the statement. */
  private static final int UNTIL_KEPT = 8;

  @Test
  void aCommandIsRunAgain(DatabaseServer server) throws SQLException {
    try (TestDatabase database = server.empty();
        Connection pooled = database.dataSource().getConnection()) {
      Sql other = new Sql(new JdbcTransactions(database.dataSource()));
      other.execute("CREATE TABLE thing (amount numeric(4, 0))");
      other.execute("INSERT INTO thing VALUES (5)");
      JdbcTransactions transactions = new JdbcTransactions(always(pooled));
      Sql sql = new Sql(transactions);
      for (int i = 0; i < UNTIL_KEPT; i++) {
        assertEquals(new BigDecimal("5"), amount(transactions, sql, new AtomicInteger()));
      }
      other.execute("ALTER TABLE thing ALTER amount TYPE numeric(6, 2)");
      AtomicInteger tries = new AtomicInteger();
      assertEquals(new BigDecimal("5.00"), amount(transactions, sql, tries));
      assertEquals(2, tries.get(), "the first try was ended by PostgreSQL");
    }
  }

  /** An export tells the beginning before, which no other try can take back. */
  @Test
  void aScanIsOpenedAgain(DatabaseServer server) throws SQLException {
    try (TestDatabase database = server.empty();
        Connection pooled = database.dataSource().getConnection()) {
      Sql other = new Sql(new JdbcTransactions(database.dataSource()));
      other.execute("CREATE TABLE thing (id bigint, amount numeric(4, 0))");
      other.execute("INSERT INTO thing SELECT id, 5 FROM generate_series(1, 5) id");
      JdbcTransactions transactions = new JdbcTransactions(always(pooled));
      Sql sql = new Sql(transactions);
      assertEquals(List.of("5", "5"), told(transactions, sql));
      other.execute("ALTER TABLE thing ALTER amount TYPE numeric(6, 2)");
      assertEquals(List.of("5.00", "5.00"), told(transactions, sql));
      other.execute("ALTER TABLE thing ALTER amount TYPE text");
      assertEquals(List.of("5.00", "5.00"), told(transactions, sql));
    }
  }

  /** What the only try of a transaction is told, a row at a time. */
  private static List<String> told(JdbcTransactions transactions, Sql sql) {
    AtomicInteger tries = new AtomicInteger();
    List<String> told = new ArrayList<>();
    transactions.required(() -> {
      tries.incrementAndGet();
      sql.scan(
          row -> row.text(1),
          told::add,
          1,
          "SELECT amount FROM thing WHERE id > ? ORDER BY id",
          List.of(3L));
    });
    assertEquals(1, tries.get());
    return told;
  }

  private static BigDecimal amount(JdbcTransactions transactions, Sql sql, AtomicInteger tries) {
    return transactions.required(() -> {
      tries.incrementAndGet();
      return sql.one(row -> row.decimalIfAny(1), "SELECT amount FROM thing").orElseThrow();
    });
  }

  /** As a pool does: the same connection again, with what is prepared on it. */
  private static DataSource always(Connection connection) {
    Connection open =
        (Connection)
            Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                    method.getName().equals("close") ? null : method.invoke(connection, arguments));
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> open);
  }
}
