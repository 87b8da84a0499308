package io.formwork.persistence.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.persistence.platform.PlatformTables;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

/** Who waits for others over connections that wait shortly, as the server's do. */
@ExtendWith(DatabaseServerExtension.class)
class WaitingTest {

  private static final String ADD =
      "INSERT INTO fw.\"user\" (version, login, name) VALUES (1, ?, 'x')";
  private static final String TOUCH = "UPDATE fw.\"user\" SET name = ? WHERE login = 'ivanov'";

  private TestDatabase database;
  private JdbcTransactions transactions;
  private Sql sql;

  @BeforeEach
  void open(DatabaseServer server) {
    database = server.like("platform", PlatformTables::migrate);
    PGSimpleDataSource impatient = new PGSimpleDataSource();
    impatient.setUrl(database.url());
    impatient.setUser("postgres");
    impatient.setOptions("-c lock_timeout=200ms");
    transactions = new JdbcTransactions(impatient);
    sql = new Sql(transactions);
    sql.change(ADD, "ivanov");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whoeverWaitsForARecordIsToldAndTriesNoMore() throws Exception {
    assertEquals(1, triesWhileHeld(() -> sql.change(TOUCH, "mine"), () -> sql.change(TOUCH, "x")));
    assertEquals("x", name());
  }

  @Test
  void whoeverWaitsForAUniqueValueIsTold() throws Exception {
    triesWhileHeld(() -> sql.change(ADD, "petrov"), () -> sql.change(ADD, "petrov"));
  }

  /** As an index is made, which others may be in the way of for long. */
  @Test
  void someWorkWaitsForAsLongAsItTakes() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<?> other =
          threads.submit(() ->
              transactions.required(() -> {
                sql.execute("LOCK TABLE fw.\"user\"");
                held.countDown();
                pause();
              }));
      held.await();
      sql.executePatiently("UPDATE fw.\"user\" SET name = 'late'");
      other.get();
    }
    assertEquals("late", name());
  }

  /** How often a transaction was tried that needs what another one holds. */
  private int triesWhileHeld(Runnable wanted, Runnable holding) throws Exception {
    AtomicInteger tries = new AtomicInteger();
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch told = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<?> other =
          threads.submit(() ->
              transactions.required(() -> {
                holding.run();
                held.countDown();
                await(told);
              }));
      held.await();
      RefusedException refused =
          assertThrows(
              RefusedException.class,
              () ->
                  transactions.required(() -> {
                    tries.incrementAndGet();
                    wanted.run();
                  }));
      assertEquals(Refusal.Kind.BUSY, refused.refusal().kind());
      told.countDown();
      other.get();
    }
    return tries.get();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private String name() {
    return sql.one(row -> row.text(1), "SELECT name FROM fw.\"user\" WHERE login = 'ivanov'");
  }
}
