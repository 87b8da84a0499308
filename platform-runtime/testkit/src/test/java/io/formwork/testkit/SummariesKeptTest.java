package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.query.FigureRequest;
import io.formwork.core.query.FigureRequest.Kind;
import io.formwork.core.query.ListRequest;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.Values;
import io.formwork.core.transfer.Answer;
import io.formwork.core.transfer.BulkService.Chosen;
import io.formwork.core.transfer.Deed;
import io.formwork.core.transfer.ImportReport;
import io.formwork.core.transfer.ImportService.Mode;
import io.formwork.core.transfer.ImportService.Wanted;
import io.formwork.core.transfer.RowResult.Standing;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.ObjectType;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A summary goes with whatever many records go through: a file, a bulk edit, deletion, return. */
@ExtendWith(DatabaseServerExtension.class)
class SummariesKeptTest {

  private static final int VISITS = 120;

  @TempDir Path folder;

  @Test
  void summaryGoesWithManyRecords(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          workshop.create("client", Changes.of("name", "Анна").with("code", "A"));
          workshop.create("client", Changes.of("name", "Борис").with("code", "B"));

          run(workshop, Mode.TRIAL);
          assertEquals(Map.of(), figures(workshop), "a trial leaves nothing in a summary");

          List<Long> visits =
              run(workshop, Mode.ALL).first(Standing.NEW).stream()
                  .map(row -> row.id().orElseThrow())
                  .toList();
          assertEquals(VISITS, visits.size());
          compare(workshop);

          each(workshop, visits.subList(0, 50), new Deed.Change(Changes.of("pay", amount(1_000))));
          compare(workshop);
          each(workshop, visits.subList(20, 60), new Deed.Take("finish", Changes.none()));
          compare(workshop);
          each(workshop, visits.subList(40, 80), new Deed.Delete());
          compare(workshop);
          for (long id : visits.subList(40, 60)) {
            RecordRef gone = new RecordRef("visit", id);
            workshop
                .application()
                .restoring()
                .restore(workshop.person("orlova"), gone, Changes.none());
          }
          compare(workshop);
        });
  }

  private ImportReport run(Workshop workshop, Mode mode) {
    String rows =
        IntStream.range(0, VISITS)
            .mapToObj(row ->
                (row % 3 == 0 ? "A;" : "B;") + LocalDate.of(2026, 1, 1).plusDays(row) + ";" + row)
            .collect(Collectors.joining("\n", "client;day;pay\n", "\n"));
    try {
      Path file = Files.writeString(folder.resolve("visits.csv"), rows);
      return workshop
          .application()
          .imports()
          .run(
              workshop.person("orlova"),
              workshop.application().tables().open(file),
              new Wanted("visit", Map.of(), Optional.empty(), true),
              mode);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void each(Workshop workshop, List<Long> ids, Deed deed) {
    List<Chosen> chosen = ids.stream().map(id -> new Chosen(id, OptionalLong.empty())).toList();
    workshop
        .application()
        .bulk()
        .each(
            workshop.person("orlova"),
            "visit",
            chosen,
            deed,
            true,
            answer -> assertEquals(Answer.Outcome.DONE, answer.outcome()));
  }

  private static void compare(Workshop workshop) {
    assertEquals(counted(workshop), figures(workshop));
  }

  /** Client and state to count and sum, as the summary has it. */
  private static Map<String, String> figures(Workshop workshop) {
    ObjectType visit = workshop.application().model().object("visit");
    FieldPath pay = path(visit, "pay");
    Map<String, String> told = new TreeMap<>();
    workshop
        .application()
        .query()
        .figures(
            workshop.person("orlova"),
            new FigureRequest(
                "visit",
                Optional.empty(),
                Optional.empty(),
                List.of(
                    new FigureRequest.Measure(
                        "count", Kind.COUNT, Optional.empty(), BigDecimal.ZERO),
                    new FigureRequest.Measure("sum", Kind.SUM, Optional.of(pay), BigDecimal.ZERO)),
                List.of(
                    new FigureRequest.Grouped("client", path(visit, "client"), Optional.empty()),
                    new FigureRequest.Grouped("status", path(visit, "status"), Optional.empty())),
                List.of(),
                100))
        .groups()
        .forEach(group ->
            told.put(
                key(group),
                group.orNull("count") + " " + new BigDecimal(group.orNull("sum") + "").intValue()));
    return told;
  }

  /** The same, counted here. */
  private static Map<String, String> counted(Workshop workshop) {
    ObjectType visit = workshop.application().model().object("visit");
    ListRequest all =
        new ListRequest(
            "visit",
            List.of(path(visit, "client"), path(visit, "status"), path(visit, "pay")),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            0,
            1_000);
    Map<String, List<Values>> groups =
        workshop.application().query().list(workshop.person("orlova"), all).rows().stream()
            .map(row -> row.values())
            .collect(Collectors.groupingBy(SummariesKeptTest::key));
    Map<String, String> told = new TreeMap<>();
    groups.forEach((key, rows) ->
        told.put(
            key,
            rows.size()
                + " "
                + rows.stream()
                    .mapToInt(row -> row.get("pay", BigDecimal.class).intValue())
                    .sum()));
    return told;
  }

  private static String key(Values values) {
    return values.orNull("client") + " " + values.orNull("status");
  }

  private static BigDecimal amount(int roubles) {
    return BigDecimal.valueOf(roubles).setScale(2);
  }

  private static FieldPath path(ObjectType type, String name) {
    Field field = type.field(name);
    return new FieldPath(List.of(field));
  }
}
