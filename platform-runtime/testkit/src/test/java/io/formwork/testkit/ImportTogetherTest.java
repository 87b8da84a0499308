package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.query.ListRequest;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.store.Journal;
import io.formwork.core.transfer.ImportLog;
import io.formwork.core.transfer.ImportReport;
import io.formwork.core.transfer.ImportService.Mode;
import io.formwork.core.transfer.ImportService.Wanted;
import io.formwork.core.transfer.RowResult.Standing;
import io.formwork.metadata.model.View;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Rows that are written together: each becomes what it would become by itself. */
@ExtendWith(DatabaseServerExtension.class)
class ImportTogetherTest {

  private static final int ROWS = 900;
  private static final int CLIENTS = 12;
  private static final List<Long> SEEDS = List.of(3L, 7L);

  @TempDir Path folder;

  /** Of three uniques, one of them over a column that the database computes, and a row policy. */
  @Test
  void trialSaysWhatBecomesOfEachRow(DatabaseServer server) {
    for (long seed : SEEDS) {
      Workshop.play(
          server,
          workshop -> {
            for (int client = 0; client < CLIENTS; client++) {
              workshop.create(
                  "client", Changes.of("name", "Клиент " + client).with("code", "C" + client));
            }
            Path file = text(visits(new Random(seed)));

            ImportReport trial = run(workshop, "visit", file, Mode.TRIAL);
            ImportReport real = run(workshop, "visit", file, Mode.GOOD_ROWS);

            for (Standing standing : Standing.values()) {
              assertEquals(trial.rows(standing), real.rows(standing), standing + ", seed " + seed);
            }
            assertTrue(real.total(Standing.NEW) > ROWS / 4, real.refused()::toString);
            assertTrue(real.total(Standing.INVALID) > ROWS / 10, real.refused()::toString);
            assertTrue(real.total(Standing.FORBIDDEN) > 0, real.refused()::toString);
            wholeJournal(workshop, real.total(Standing.NEW) + CLIENTS);
          });
    }
  }

  private static String visits(Random random) {
    return IntStream.range(0, ROWS)
        .mapToObj(row ->
            String.join(
                ";",
                "C" + random.nextInt(CLIENTS),
                random.nextInt(40) == 0 ? "вчера" : day(random.nextInt(120)),
                String.valueOf(random.nextInt(4)),
                random.nextInt(30) == 0 ? "тайна" : "Замер " + random.nextInt(300)))
        .collect(Collectors.joining("\n", "client;day;hours;purpose\n", "\n"));
  }

  private static String day(int number) {
    return java.time.LocalDate.of(2026, 1, 1).plusDays(number).toString();
  }

  @Test
  void gaplessNumbersHaveNoGap(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          String amounts =
              IntStream.range(0, 60)
                  .mapToObj(row -> row % 7 == 3 ? "1" : Integer.toString(100 + row))
                  .collect(Collectors.joining("\n", "amount\n", "\n"));
          Path file = text(amounts);

          run(workshop, "bill", file, Mode.TRIAL);
          ImportReport real = run(workshop, "bill", file, Mode.GOOD_ROWS);

          int made = real.total(Standing.NEW);
          assertEquals(60 - 9, made);
          assertEquals(9, real.total(Standing.INVALID));
          assertEquals(
              IntStream.rangeClosed(1, made).mapToObj("С-2026-%04d"::formatted).toList(),
              real.first(Standing.NEW).stream()
                  .map(row -> workshop.value(new RecordRef("bill", row.id().get()), "number"))
                  .map(Object::toString)
                  .toList());
          wholeJournal(workshop, made);
        });
  }

  @Test
  void ownedRecordsComeToTheirOwners(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef work = workshop.create("work", Changes.of("name", "Забор"));
          Path file = text("work;text\nЗабор;Покрасить\nСарай;Снести\nЗабор;Починить\n");

          ImportReport report = run(workshop, "work_notes", file, Mode.GOOD_ROWS);

          assertEquals(2, report.total(Standing.NEW), report.refused()::toString);
          assertEquals(1, report.total(Standing.INVALID));
          assertEquals(
              List.of(work.id(), work.id()),
              report.first(Standing.NEW).stream()
                  .map(row -> workshop.value(new RecordRef("work_notes", row.id().get()), "work"))
                  .toList());
        });
  }

  /** A trial keeps no row, so no row may build on another, in a trial or for real. */
  @Test
  void rowsDoNotReferToRowsOfTheSameFile(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          workshop.create("work", Changes.of("name", "Дом"));
          String rows =
              IntStream.range(0, 600)
                  .mapToObj(row -> "Этап " + row + ";Дом")
                  .collect(Collectors.joining("\n", "name;parent\nКрыша;\n", "\nКонёк;Крыша\n"));
          Path file = text(rows);

          ImportReport trial = run(workshop, "work", file, Mode.TRIAL);
          ImportReport first = run(workshop, "work", file, Mode.GOOD_ROWS);

          assertEquals(1, trial.total(Standing.INVALID), trial.refused()::toString);
          assertEquals(trial.rows(Standing.INVALID), first.rows(Standing.INVALID));
          assertEquals(601, first.total(Standing.NEW));
        });
  }

  /** As when the server is killed: what is not committed is not there. */
  @Test
  void allRowsComeOrNone(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          Path file =
              text(
                  IntStream.range(0, 1_100)
                      .mapToObj(row -> "Клиент " + row + ";K" + row)
                      .collect(Collectors.joining("\n", "name;code\n", "\n")));

          assertThrows(BrokenOffException.class, () -> brokenOff(workshop, file, Mode.ALL));
          assertEquals(0, clients(workshop));
          assertLast(workshop, ImportLog.Standing.BROKEN_OFF, 0);

          assertThrows(BrokenOffException.class, () -> brokenOff(workshop, file, Mode.GOOD_ROWS));
          assertEquals(500, clients(workshop));
          assertLast(workshop, ImportLog.Standing.BROKEN_OFF, 501);

          ImportReport rest = recognising(workshop, file, Mode.ALL, rows -> {});
          assertTrue(rest.kept());
          assertEquals(500, rest.total(Standing.UNCHANGED));
          assertEquals(600, rest.total(Standing.NEW));
          assertLast(workshop, ImportLog.Standing.DONE, 1_101);
          assertEquals(1_100, clients(workshop));

          Path twice = text("name;code\nНовый;N1\nЕщё один;N2\nТоже;n1\n");
          ImportReport none = run(workshop, "client", twice, Mode.ALL);
          assertFalse(none.kept());
          assertEquals(1, none.total(Standing.INVALID), none.refused()::toString);
          assertEquals(1_100, clients(workshop));
          assertLast(workshop, ImportLog.Standing.REFUSED, 0);
        });
  }

  /** Something happens in the middle of an import. */
  private static final class BrokenOffException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static ImportReport brokenOff(Workshop workshop, Path file, Mode mode) {
    return recognising(
        workshop,
        file,
        mode,
        rows -> {
          throw new BrokenOffException();
        });
  }

  private static ImportReport recognising(
      Workshop workshop, Path file, Mode mode, IntConsumer progress) {
    return workshop
        .application()
        .imports()
        .run(
            workshop.person("orlova"),
            workshop.application().tables().open(file),
            new Wanted("client", Map.of(), Optional.of("code"), false),
            mode,
            progress);
  }

  private static void assertLast(Workshop workshop, ImportLog.Standing standing, int line) {
    ImportLog.Last last =
        workshop.application().imports().last(workshop.person("orlova"), "client").orElseThrow();
    assertEquals(standing, last.standing());
    assertEquals(line, last.line());
  }

  private static long clients(Workshop workshop) {
    View.ListView view = workshop.application().model().view(View.ListView.class, "clients");
    return workshop.application().query().count(workshop.person("orlova"), ListRequest.of(view, 1));
  }

  private static void wholeJournal(Workshop workshop, int least) {
    Journal.Chains chains = workshop.application().stores().journal().verify();
    assertEquals(Optional.empty(), chains.broken());
    assertTrue(chains.records() >= least, chains::toString);
  }

  private static ImportReport run(Workshop workshop, String object, Path file, Mode mode) {
    return workshop
        .application()
        .imports()
        .run(
            workshop.person("orlova"),
            workshop.application().tables().open(file),
            new Wanted(object, Map.of(), Optional.empty(), true),
            mode);
  }

  private Path text(String text) {
    try {
      return Files.writeString(folder.resolve("table.csv"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
