package io.formwork.persistence.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.store.SettingStore;
import io.formwork.core.store.SettingStore.Kept;
import io.formwork.persistence.jdbc.JdbcTransactions;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseServerExtension.class)
class JdbcSettingStoreTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private TestDatabase database;
  private JdbcTransactions transactions;
  private SettingStore settings;

  @BeforeEach
  void open(DatabaseServer server) {
    database = server.like("platform", PlatformTables::migrate);
    transactions = new JdbcTransactions(database.dataSource());
    settings = of("desk");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void remembersWhatWhoAndHowOften() {
    keep("shown", Optional.of("P5D"));
    keep("shown", Optional.empty());
    assertEquals(
        Map.of("shown", new Kept(Optional.empty(), 2, NOON, "Елена Орлова")), settings.all());
    assertEquals(2, SettingStore.changes(settings.all()));
    assertEquals(Map.of(), of("loans").all());
  }

  @Test
  void oneTransactionSeesOneState() {
    keep("shown", Optional.of("P5D"));
    transactions.required(() -> {
      Map<String, Kept> before = settings.all();
      CompletableFuture.runAsync(() -> keep("shown", Optional.of("P6D"))).join();
      assertEquals(before, settings.all());
      assertEquals(Optional.of("P6D"), value(settings.lock()), "who locks reads anew");
    });
    assertEquals(Optional.of("P6D"), value(settings.all()));
  }

  @Test
  void seesItsOwnChange() {
    transactions.required(() -> {
      settings.all();
      settings.keep("shown", Optional.of("P7D"), NOON, "Елена Орлова");
      assertEquals(Optional.of("P7D"), value(settings.all()));
    });
  }

  @Test
  void whoComesSecondWaitsAndReadsWhatTheFirstHasKept() {
    CountDownLatch locked = new CountDownLatch(1);
    CompletableFuture<Optional<String>> second = new CompletableFuture<>();
    transactions.required(() -> {
      settings.lock();
      second.completeAsync(() -> {
        locked.countDown();
        return transactions.required(() -> value(settings.lock()));
      });
      await(locked);
      settings.keep("shown", Optional.of("P8D"), NOON, "Елена Орлова");
    });
    assertEquals(Optional.of("P8D"), second.join());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private SettingStore of(String app) {
    return new RememberingSettingStore(
        new JdbcSettingStore(new Sql(transactions), app), transactions);
  }

  private void keep(String name, Optional<String> value) {
    transactions.required(() -> {
      settings.lock();
      settings.keep(name, value, NOON, "Елена Орлова");
    });
  }

  private static Optional<String> value(Map<String, Kept> kept) {
    return Optional.ofNullable(kept.get("shown")).flatMap(Kept::value);
  }
}
