package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.persistence.jdbc.JdbcTransactions;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Records that somebody else is writing, for longer than one waits. */
@ExtendWith(DatabaseServerExtension.class)
class HeldRecordsTest {

  @Test
  void whoeverDoesNotSeeOneDoesNotLearnThatItIsThere(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef hidden = workshop.create("work", Changes.of("name", "Тайна"));
          RecordRef missing = new RecordRef("work", 999_999);
          List<Kind> nothing = List.of(Kind.NOT_FOUND, Kind.NOT_FOUND);
          assertEquals(nothing, answers(workshop, "sidorov", missing));
          assertEquals(nothing, answers(workshop, "sidorov", hidden));
          whileHeld(
              workshop,
              hidden,
              () -> {
                assertEquals(nothing, answers(workshop, "sidorov", hidden));
                assertEquals(List.of(Kind.BUSY, Kind.BUSY), answers(workshop, "orlova", hidden));
              });
        });
  }

  /** Of a change and of a deletion. */
  private static List<Kind> answers(Workshop workshop, String login, RecordRef record) {
    return List.of(
        refusal(() ->
            workshop
                .application()
                .records()
                .update(
                    workshop.person(login),
                    record,
                    OptionalLong.empty(),
                    Changes.of("name", "Другая"))),
        refusal(() ->
            workshop
                .application()
                .records()
                .delete(workshop.person(login), record, OptionalLong.empty())));
  }

  private static Kind refusal(Runnable command) {
    try {
      command.run();
    } catch (RefusedException refused) {
      return refused.refusal().kind();
    }
    throw new AssertionError("It was done");
  }

  private static void whileHeld(Workshop workshop, RecordRef record, Runnable test) {
    JdbcTransactions transactions = (JdbcTransactions) workshop.stage().transactions();
    shortenWaiting(new Sql(transactions));
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch told = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<?> holder =
          threads.submit(() ->
              transactions.required(() -> {
                workshop.update(record, Changes.of("name", "Тайна 2"));
                held.countDown();
                await(told);
              }));
      await(held);
      try {
        test.run();
      } finally {
        told.countDown();
      }
      holder.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("The holder failed", e);
    }
  }

  private static void shortenWaiting(Sql sql) {
    String database = sql.one(row -> row.text(1), "SELECT current_database()::text");
    sql.execute("ALTER DATABASE \"" + database + "\" SET lock_timeout = '200ms'");
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new AssertionError("Nobody came");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
