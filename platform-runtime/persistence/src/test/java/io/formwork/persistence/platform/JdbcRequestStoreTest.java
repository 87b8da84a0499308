package io.formwork.persistence.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.formwork.core.command.Once;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.RecordRef;
import io.formwork.core.store.RequestStore;
import io.formwork.core.store.RequestStore.Effect;
import io.formwork.core.time.MovableClock;
import io.formwork.persistence.jdbc.JdbcTransactions;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A request with a key is done once, in the real database. */
@ExtendWith(DatabaseServerExtension.class)
class JdbcRequestStoreTest {

  private static final RequestStore.RequestKey KEY =
      new RequestStore.RequestKey("ivanov", "8e03978e");

  private final MovableClock clock = new MovableClock(Clock.systemUTC());
  private final AtomicLong done = new AtomicLong();
  private TestDatabase database;
  private Once once;

  @BeforeEach
  void open(DatabaseServer server) {
    database = server.like("platform", PlatformTables::migrate);
    JdbcTransactions transactions = new JdbcTransactions(database.dataSource());
    once = new Once(new JdbcRequestStore(new Sql(transactions)), transactions, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void isDoneOnceForEachPersonAndKey() {
    Once.Outcome first = once.run(KEY, "a", this::work);

    assertEquals(new Once.Outcome.Done(effect(1)), first);
    assertEquals(new Once.Outcome.Repeated(effect(1)), once.run(KEY, "a", this::work));
    assertEquals(new Once.Outcome.Taken(), once.run(KEY, "b", this::work));
    assertEquals(
        new Once.Outcome.Done(effect(2)),
        once.run(new RequestStore.RequestKey("belov", "8e03978e"), "a", this::work));
  }

  @Test
  void refusedRequestLeavesNoKey() {
    assertThrows(
        RefusedException.class,
        () ->
            once.run(
                KEY,
                "a",
                () -> {
                  throw new RefusedException(Refusal.Kind.INVALID, Message.of("record.not_found"));
                }));

    assertInstanceOf(Once.Outcome.Done.class, once.run(KEY, "other", this::work));
  }

  @Test
  void oneOfTwoAtTheSameMomentWaitsForTheOther() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    CompletableFuture<Once.Outcome> first =
        CompletableFuture.supplyAsync(() ->
            once.run(
                KEY,
                "a",
                () -> {
                  begun.countDown();
                  await(mayEnd);
                  return work();
                }));
    begun.await();
    CompletableFuture<Once.Outcome> second =
        CompletableFuture.supplyAsync(() -> once.run(KEY, "a", this::work));
    mayEnd.countDown();

    assertEquals(new Once.Outcome.Done(effect(1)), first.get());
    assertEquals(new Once.Outcome.Repeated(effect(1)), second.get());
    assertEquals(1, done.get());
  }

  @Test
  void keyIsForgottenAfterADay() {
    once.run(KEY, "a", this::work);
    clock.advance(Once.KEPT.plus(Duration.ofSeconds(1)));

    assertEquals(new Once.Outcome.Done(effect(2)), once.run(KEY, "b", this::work));
    assertEquals(0, once.sweep());
    clock.advance(Once.KEPT.plus(Duration.ofSeconds(1)));
    assertEquals(1, once.sweep());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Effect work() {
    return effect(done.incrementAndGet());
  }

  private static Effect effect(long id) {
    return new Effect("desk", new RecordRef("ticket", id));
  }
}
