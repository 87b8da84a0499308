package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.transfer.Answer.Outcome;
import io.formwork.core.transfer.BulkService.Chosen;
import io.formwork.core.transfer.Deed;
import io.formwork.core.transfer.ImportReport;
import io.formwork.core.transfer.ImportService.Mode;
import io.formwork.core.transfer.ImportService.Wanted;
import io.formwork.core.transfer.RowResult.Standing;
import io.formwork.persistence.jdbc.JdbcTransactions;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
              List.of(hidden),
              () -> {
                assertEquals(nothing, answers(workshop, "sidorov", hidden));
                assertEquals(List.of(Kind.BUSY, Kind.BUSY), answers(workshop, "orlova", hidden));
              });
        });
  }

  @Test
  void manyStopAtTheFirstThatIsWaitedForInVain(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          List<RecordRef> works = works(workshop, 3);
          List<Chosen> chosen =
              works.stream().map(one -> new Chosen(one.id(), OptionalLong.empty())).toList();
          Deed deed = new Deed.Delete();
          List<Outcome> outcomes = new ArrayList<>();
          whileHeld(
              workshop,
              List.of(works.get(1)),
              () ->
                  workshop
                      .application()
                      .bulk()
                      .each(
                          workshop.person("orlova"),
                          "work",
                          chosen,
                          deed,
                          true,
                          answer -> outcomes.add(answer.outcome())));
          assertEquals(List.of(Outcome.DONE, Outcome.CONFLICT, Outcome.CONFLICT), outcomes);
          assertEquals("Дело 2", workshop.value(works.get(2), "name"));
        });
  }

  @Test
  void aRowOfAnImportThatIsHeldKeepsNoOtherOut(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          List<RecordRef> clients = clients(workshop, 6);
          String rows =
              IntStream.range(0, 7)
                  .mapToObj(row -> "Новый " + row + ";C" + row)
                  .collect(Collectors.joining("\n", "name;code\n", "\n"));

          ImportReport one =
              whileHeld(workshop, List.of(clients.get(2)), () -> recognising(workshop, rows));
          assertEquals(1, one.total(Standing.CONFLICT), one.refused()::toString);
          assertEquals(5, one.total(Standing.CHANGED));
          assertEquals(1, one.total(Standing.NEW));
          assertEquals("Новый 5", workshop.value(clients.get(5), "name"));

          String later = rows.replace("Новый", "Ещё новее");
          ImportReport many =
              whileHeld(workshop, clients.subList(1, 5), () -> recognising(workshop, later));
          assertEquals(6, many.total(Standing.CONFLICT), many.refused()::toString);
          assertEquals(1, many.total(Standing.CHANGED), "those before three that are held");
        });
  }

  private static List<RecordRef> works(Workshop workshop, int many) {
    return IntStream.range(0, many)
        .mapToObj(one -> workshop.create("work", Changes.of("name", "Дело " + one)))
        .toList();
  }

  private static List<RecordRef> clients(Workshop workshop, int many) {
    return IntStream.range(0, many)
        .mapToObj(one ->
            workshop.create("client", Changes.of("name", "Клиент " + one).with("code", "C" + one)))
        .toList();
  }

  private static ImportReport recognising(Workshop workshop, String rows) {
    try {
      Path file = Files.writeString(Files.createTempFile("clients", ".csv"), rows);
      try {
        return workshop
            .application()
            .imports()
            .run(
                workshop.person("orlova"),
                workshop.application().tables().open(file),
                new Wanted("client", Map.of(), Optional.of("code"), false),
                Mode.GOOD_ROWS);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private static void whileHeld(Workshop workshop, List<RecordRef> records, Runnable test) {
    whileHeld(
        workshop,
        records,
        () -> {
          test.run();
          return true;
        });
  }

  private static <T> T whileHeld(Workshop workshop, List<RecordRef> records, Supplier<T> test) {
    JdbcTransactions transactions = (JdbcTransactions) workshop.stage().transactions();
    shortenWaiting(new Sql(transactions));
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch told = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<?> holder =
          threads.submit(() ->
              transactions.required(() -> {
                records.forEach(one -> workshop.update(one, Changes.of("name", "Тайна 2")));
                held.countDown();
                await(told);
              }));
      await(held);
      T result;
      try {
        result = test.get();
      } finally {
        told.countDown();
      }
      holder.get();
      return result;
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
