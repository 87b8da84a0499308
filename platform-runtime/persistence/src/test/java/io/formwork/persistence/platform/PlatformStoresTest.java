package io.formwork.persistence.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.process.Job;
import io.formwork.core.record.RecordRef;
import io.formwork.core.store.ReleaseFiles;
import io.formwork.core.store.ReleaseStore.Content;
import io.formwork.core.store.ReleaseStore.Kind;
import io.formwork.core.store.ReleaseStore.Release;
import io.formwork.metadata.source.SourceFile;
import io.formwork.persistence.jdbc.JdbcTransactions;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.realm.PasswordHash;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseServerExtension.class)
class PlatformStoresTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private TestDatabase database;
  private JdbcTransactions transactions;
  private Sql sql;

  @BeforeEach
  void open(DatabaseServer server) {
    database = server.like("platform", PlatformTables::migrate);
    transactions = new JdbcTransactions(database.dataSource());
    sql = new Sql(transactions);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void bringingUpToDateTwiceChangesNothing() {
    PlatformTables.migrate(database.dataSource());
  }

  @Test
  void anExceptionTakesEverythingBack() {
    assertThrows(
        IllegalStateException.class,
        () ->
            transactions.required(() -> {
              addUser("ivanov");
              transactions.required(() -> addUser("petrov"));
              throw new IllegalStateException("enough");
            }));
    assertEquals(0L, users());
  }

  @Test
  void aSwallowedFailureInsideStillFailsTheWhole() {
    assertThrows(
        IllegalStateException.class,
        () ->
            transactions.required(() -> {
              addUser("ivanov");
              swallow(() ->
                  transactions.required(
                      (Runnable)
                          () -> {
                            throw new IllegalArgumentException();
                          }));
            }));
    assertEquals(0L, users());
  }

  @Test
  void aDeadlockRerunsTheCommandThatLost() throws Exception {
    addUser("ivanov");
    addUser("petrov");
    CountDownLatch bothHoldOne = new CountDownLatch(2);
    AtomicInteger tries = new AtomicInteger();
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      Future<?> one = executor.submit(() -> touch("ivanov", "petrov", bothHoldOne, tries));
      Future<?> other = executor.submit(() -> touch("petrov", "ivanov", bothHoldOne, tries));
      one.get();
      other.get();
    }
    assertEquals(3, tries.get());
    assertEquals(
        4L, sql.one(row -> row.number(1), "SELECT sum(version) - 2 FROM fw.\"user\"").longValue());
  }

  private void touch(String first, String second, CountDownLatch latch, AtomicInteger tries) {
    transactions.required(() -> {
      tries.incrementAndGet();
      touch(first);
      latch.countDown();
      await(latch);
      touch(second);
    });
  }

  private void touch(String login) {
    sql.change("UPDATE fw.\"user\" SET version = version + 1 WHERE login = ?", login);
  }

  @Test
  void keepsPasswordsHashed() {
    JdbcAccountStore accounts = new JdbcAccountStore(sql, new SecureRandom());
    addUser("ivanov");
    long ivanov = accounts.userByLogin("ivanov").orElseThrow();
    accounts.setPassword(ivanov, "old", NOON);
    accounts.setPassword(ivanov, "пароль", NOON);
    String stored = sql.one(row -> row.text(1), "SELECT password FROM fw.account");
    assertTrue(stored.startsWith("$argon2id$"), stored);
    assertTrue(PasswordHash.parse(stored).matches("пароль".toCharArray()));
    assertEquals(Optional.empty(), accounts.userByLogin("sidorov"));
  }

  @Test
  void numbersReleases() {
    JdbcReleaseStore releases = new JdbcReleaseStore(sql);
    assertEquals(Optional.empty(), releases.current("desk"));
    assertEquals(Map.of(), releases.latest());
    Release first = releases.add(release("files", Kind.FILES), content());
    Release second = releases.add(release("anna", Kind.PUBLISH), content());
    assertEquals(2, second.number());
    assertEquals(Optional.of(second), releases.current("desk"));
    assertEquals(Optional.of(first), releases.find("desk", 1));
    assertEquals(Optional.empty(), releases.find("desk", 3));
    assertEquals(List.of(second, first), releases.all("desk"));
    assertEquals(Map.of("desk", 2L), releases.latest());
  }

  @Test
  void keepsFilesByteForByteAndOnce() {
    JdbcReleaseStore releases = new JdbcReleaseStore(sql);
    byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 0, (byte) 0xFF, 13, 10};
    ReleaseFiles files =
        new ReleaseFiles(
            List.of(new SourceFile("x/y/odd.xlsx", bytes), new SourceFile("x/same.xlsx", bytes)));
    Content content =
        new Content(files, Map.of("ticket.topic", "title"), Map.of("ticket_flow", "v1"));
    releases.add(release("files", Kind.FILES), content);
    releases.add(release("anna", Kind.PUBLISH), content);
    assertEquals(files, releases.files("desk", 1));
    assertEquals(files, releases.files("desk", 2));
    assertEquals(files.fingerprint(), releases.files("desk", 2).fingerprint());
    assertEquals(1L, sql.<Long>one(row -> row.number(1), "SELECT count(*) FROM fw.content"));
    assertEquals(
        List.of("ticket.topic title", "ticket.topic title"),
        sql.list(row -> row.text(1), "SELECT field || ' ' || column_name FROM fw.release_column"));
  }

  @Test
  void knowsWhichReleaseHasAVersionOfAProcess() {
    JdbcReleaseStore releases = new JdbcReleaseStore(sql);
    for (String version : List.of("v1", "v1", "v2")) {
      releases.add(
          release("files", Kind.FILES),
          new Content(new ReleaseFiles(List.of()), Map.of(), Map.of("flow", version)));
    }
    assertEquals(List.of(2L, 1L), releases.withProcess("desk", "flow", "v1"));
    assertEquals(List.of(3L), releases.withProcess("desk", "flow", "v2"));
    assertEquals(List.of(), releases.withProcess("desk", "flow", "v3"));
    sql.change("DELETE FROM fw.release_process WHERE number = 1");
    assertEquals(List.of(1L), releases.withProcess("desk", "flow", "v3"));
  }

  @Test
  void oneAfterAnotherHoldsTheLock() throws Exception {
    JdbcReleaseStore releases = new JdbcReleaseStore(sql);
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch let = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    try (ExecutorService others = Executors.newSingleThreadExecutor()) {
      var first =
          others.submit(() ->
              transactions.required(() -> {
                releases.lock();
                held.countDown();
                await(let);
                ended.set(true);
              }));
      held.await();
      var second =
          CompletableFuture.supplyAsync(() ->
              transactions.required(() -> {
                releases.lock();
                return ended.get();
              }));
      assertThrows(TimeoutException.class, () -> second.get(200, TimeUnit.MILLISECONDS));
      let.countDown();
      first.get();
      assertTrue(second.get(), "the second has waited for the first");
    }
  }

  private static Release release(String by, Kind kind) {
    return new Release("desk", 0, NOON, by, "1.0.0", "a1", kind, "why", Optional.empty());
  }

  private static Content content() {
    return new Content(new ReleaseFiles(List.of()), Map.of(), Map.of());
  }

  @Test
  void remembersWhatWasLoaded() {
    JdbcReleaseStore releases = new JdbcReleaseStore(sql);
    assertTrue(releases.firstTime("desk", "users", "a1", NOON));
    assertFalse(releases.firstTime("desk", "users", "a1", NOON));
    assertTrue(releases.firstTime("desk", "users", "b2", NOON));
  }

  @Test
  void firesATimerOnceAndSkipsWhatIsLocked() throws Exception {
    JdbcJobStore jobs = new JdbcJobStore(sql);
    jobs.add(job("early", NOON));
    jobs.add(job("late", NOON.plusSeconds(60)));
    assertEquals(Optional.of(NOON), jobs.nextDue());
    assertEquals(Optional.empty(), jobs.peekDue(NOON.minusSeconds(1)));
    Instant later = NOON.plusSeconds(100);
    transactions.required(() -> {
      assertEquals("early", jobs.peekDue(later).orElseThrow().id());
      assertEquals("early", inAnotherThread(() -> jobs.peekDue(later).orElseThrow().id()));
      assertTrue(jobs.take("early", later));
      assertEquals("late", inAnotherThread(() -> jobs.peekDue(later).orElseThrow().id()));
    });
    assertFalse(jobs.take("early", later));
    assertFalse(jobs.take("late", NOON));
    jobs.postpone("late", later);
    assertFalse(jobs.take("late", NOON.plusSeconds(99)));
    jobs.remove("late");
    assertEquals(Optional.empty(), jobs.nextDue());
  }

  private static Job job(String id, Instant due) {
    return new Job(id, "desk", "i1", "t1", "nobody_assigned", new RecordRef("ticket", 7), due);
  }

  private void addUser(String login) {
    sql.change("INSERT INTO fw.\"user\" (version, login, active) VALUES (1, ?, true)", login);
  }

  private long users() {
    return sql.one(row -> row.number(1), "SELECT count(*) FROM fw.\"user\"");
  }

  private static <T> T inAnotherThread(java.util.concurrent.Callable<T> work) {
    try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
      return executor.submit(work).get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void swallow(Runnable work) {
    try {
      work.run();
    } catch (IllegalArgumentException e) {
      assertEquals(IllegalArgumentException.class, e.getClass());
    }
  }
}
