package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.transfer.ImportReport;
import io.formwork.core.transfer.ImportService.Mode;
import io.formwork.core.transfer.ImportService.Wanted;
import io.formwork.core.transfer.RowResult.Standing;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Others work while all rows of a file come in one transaction, which may take minutes. */
@ExtendWith(DatabaseServerExtension.class)
class BesideImportTest {

  private static final int THREADS = 6;
  private static final int MOVES = 60;

  @TempDir Path folder;

  @Test
  void othersGetNumbersOfACountThatTheImportBegins(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          ImportReport report =
              bring(
                  workshop,
                  "name\nОдин\nДва\n",
                  Optional.empty(),
                  () -> assertEquals("Р-2026-003", number(workshop, work(workshop, "Третий"))));

          assertEquals(2, report.total(Standing.NEW), report.refused()::toString);
          assertEquals("Р-2026-004", number(workshop, work(workshop, "Четвёртый")));
        });
  }

  @Test
  void othersMoveWhatTheImportDoesNotTouch(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef roof = work(workshop, "Крыша");
          RecordRef house = work(workshop, "Дом");
          RecordRef street = work(workshop, "Улица");

          ImportReport report = move(workshop, roof, "Дом", () -> part(workshop, house, street));

          assertTrue(report.kept(), report.refused()::toString);
          assertEquals(house.id(), workshop.value(roof, "parent"));
          assertEquals(street.id(), workshop.value(house, "parent"));
        });
  }

  /** Who is first keeps what he did; the file is refused, and told at which row. */
  @Test
  void aCircleThatOthersCloseEndsTheImport(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef roof = work(workshop, "Крыша");
          RecordRef house = work(workshop, "Дом");

          ImportReport report = move(workshop, roof, "Дом", () -> part(workshop, house, roof));

          assertFalse(report.kept());
          assertEquals(1, report.total(Standing.INVALID), report.refused()::toString);
          assertEquals("", workshop.value(roof, "parent"));
          assertEquals(roof.id(), workshop.value(house, "parent"));
        });
  }

  /** The same where good rows are brought: the row is told, the others come. */
  @Test
  void ofGoodRowsOnlyTheOneIsRefusedThatAnotherMadeACircle(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef roof = work(workshop, "Крыша");
          RecordRef house = work(workshop, "Дом");
          List<String> refused =
              Workshop.atOnce(
                  () -> part(workshop, house, roof),
                  () -> {
                    String rows =
                        "number;parent\n%s;Дом\n".formatted(number(workshop, roof))
                            + "%s;\n".formatted(number(workshop, house));
                    run(workshop, rows, Optional.of("number"), Mode.GOOD_ROWS, () -> {});
                  });

          assertTrue(
              refused.stream().allMatch(why -> why.isEmpty() || why.contains("circle")),
              refused::toString);
          assertNoCircle(workshop, List.of(roof, house));
        });
  }

  @Test
  void manyWhoMoveAtOnceCloseNoCircle(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          List<RecordRef> works =
              IntStream.range(0, 5).mapToObj(place -> work(workshop, "Работа " + place)).toList();
          int moved = 0;
          try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Integer>> all =
                IntStream.range(0, THREADS)
                    .mapToObj(seed -> threads.submit(moving(workshop, works, new Random(seed))))
                    .toList();
            for (Future<Integer> one : all) {
              moved += answer(one, 120);
            }
          }
          assertTrue(moved > MOVES && moved < THREADS * MOVES, "moved " + moved);
          assertNoCircle(workshop, works);
        });
  }

  /** How many of the moves were not refused. */
  private static Callable<Integer> moving(Workshop workshop, List<RecordRef> works, Random random) {
    return () -> {
      int moved = 0;
      for (int i = 0; i < MOVES; i++) {
        RecordRef one = works.get(random.nextInt(works.size()));
        RecordRef other = works.get(random.nextInt(works.size()));
        boolean apart = random.nextInt(3) == 0;
        Changes move = Changes.of("parent", apart ? null : other.id());
        String refusal = Workshop.refusal(() -> lingering(workshop, one, move));
        assertTrue(refusal.isEmpty() || refusal.contains("circle"), refusal);
        moved += refusal.isEmpty() ? 1 : 0;
      }
      return moved;
    };
  }

  /** Between the move and its end others begin theirs, and do not see it. */
  private static void lingering(Workshop workshop, RecordRef work, Changes move) {
    workshop
        .stage()
        .transactions()
        .required(() -> {
          workshop.update(work, move);
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        });
  }

  /** Nobody writes meanwhile. */
  private static void assertNoCircle(Workshop workshop, List<RecordRef> works) {
    for (RecordRef work : works) {
      Set<Long> passed = new HashSet<>();
      Object at = work.id();
      while (at instanceof Long id) {
        assertTrue(passed.add(id), () -> "a circle through " + passed);
        at = workshop.value(new RecordRef("work", id), "parent");
      }
    }
  }

  private ImportReport move(Workshop workshop, RecordRef work, String to, Runnable meanwhile) {
    String row = "number;parent\n%s;%s\n".formatted(number(workshop, work), to);
    return bring(workshop, row, Optional.of("number"), meanwhile);
  }

  private ImportReport bring(
      Workshop workshop, String rows, Optional<String> match, Runnable meanwhile) {
    return run(workshop, rows, match, Mode.ALL, meanwhile);
  }

  /** Another does something when the rows are written and not yet kept. */
  private ImportReport run(
      Workshop workshop, String rows, Optional<String> match, Mode mode, Runnable meanwhile) {
    Set<Integer> done = new HashSet<>();
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      return workshop
          .application()
          .imports()
          .run(
              workshop.person("orlova"),
              workshop.application().tables().open(text(rows)),
              new Wanted("work", Map.of(), match, match.isEmpty()),
              mode,
              over -> {
                if (done.add(0)) {
                  answer(other.submit(meanwhile), 10);
                }
              });
    }
  }

  private static <T> T answer(Future<T> other, int seconds) {
    try {
      return other.get(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("The other was kept waiting, or failed", e);
    }
  }

  private static RecordRef work(Workshop workshop, String name) {
    return workshop.create("work", Changes.of("name", name));
  }

  private static void part(Workshop workshop, RecordRef work, RecordRef of) {
    workshop.update(work, Changes.of("parent", of.id()));
  }

  private static String number(Workshop workshop, RecordRef work) {
    return workshop.value(work, "number").toString();
  }

  private Path text(String text) {
    try {
      return Files.writeString(folder.resolve("table.csv"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
