package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.formwork.assembly.FormworkRuntime;
import io.formwork.assembly.Started;
import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.deployment.Proposal;
import io.formwork.core.deployment.Published;
import io.formwork.core.deployment.Publisher;
import io.formwork.core.query.FigureRequest;
import io.formwork.core.query.FigureRequest.Kind;
import io.formwork.core.record.Changes;
import io.formwork.core.time.MovableClock;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.SourceFile;
import io.formwork.persistence.Persistence;
import io.formwork.persistence.jdbc.JdbcTransactions;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A database whose summaries an earlier Formwork made, under definitions that stay as they are. */
@ExtendWith(DatabaseServerExtension.class)
class UpgradeTest {

  /** How an earlier one called them. */
  private static final String EARLIER = "fw_summary_visit_by_client_0a1b2c3d";

  private static final Map<String, String> ALL = Map.of("planned", "3 600");

  private TestDatabase database;
  private Sql sql;

  @BeforeEach
  void open(DatabaseServer server) {
    database = server.empty();
    sql = new Sql(new JdbcTransactions(database.dataSource()));
    try (FormworkRuntime runtime = runtime()) {
      start(runtime, Workshop.DEFINITIONS);
      visit(runtime, "A", 100);
      visit(runtime, "B", 200);
      runtime.upkeep().fold();
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void summariesAreMadeAnewUnderTheSameFiles() {
    List<String> usual = tables();
    age();
    try (FormworkRuntime runtime = runtime()) {
      start(runtime, Workshop.DEFINITIONS);
      assertEquals(ALL, figures(runtime));
      assertEquals(List.of(), triggersOfEarlier());
      visit(runtime, "D", 400);
      assertEquals(Map.of("planned", "4 1000"), figures(runtime));
      runtime.upkeep().sweep();
      assertEquals(usual, tables());
      assertEquals(1, application(runtime).release());
    }
  }

  @Test
  void summariesOfWhatWasPublishedLiveAreMadeAnew() {
    publishLive();
    age();
    try (FormworkRuntime runtime = runtime()) {
      start(runtime, Workshop.DEFINITIONS);
      assertEquals(2, application(runtime).release());
      assertEquals(ALL, figures(runtime));
    }
  }

  @Test
  void summariesOfAnApplicationWithoutFilesAreMadeAnew() {
    publishLive();
    age();
    try (FormworkRuntime runtime = runtime()) {
      start(runtime, Loans.asShipped());
      assertEquals(2, application(runtime).release());
      assertEquals(ALL, figures(runtime));
    }
  }

  @Test
  void twoServersMakeThemOnce() {
    age();
    try (FormworkRuntime one = runtime();
        FormworkRuntime other = runtime()) {
      assertEquals(
          List.of("", ""),
          Workshop.atOnce(
              () -> start(one, Workshop.DEFINITIONS), () -> start(other, Workshop.DEFINITIONS)));
      assertEquals(ALL, figures(one));
      assertEquals(ALL, figures(other));
    }
  }

  /** As an earlier Formwork has it: under another name, and without wide groups; and one visit. */
  private void age() {
    List<String> triggers =
        sql.list(
            row -> row.text(1),
            """
            SELECT pg_get_triggerdef(oid) FROM pg_trigger
            WHERE tgrelid = 'workshop.visit'::regclass AND tgname LIKE 'fw_summary%'
            """);
    String function =
        sql.one(
            row -> row.text(1),
            """
            SELECT pg_get_functiondef(oid) FROM pg_proc
            WHERE pronamespace = 'workshop'::regnamespace AND proname LIKE 'fw_summary%'
            """);
    String name = tables().getFirst();
    sql.execute("DROP FUNCTION workshop.%s() CASCADE".formatted(name));
    sql.execute("DROP TABLE workshop.%s_wide".formatted(name));
    for (String table : List.of("", "_late")) {
      sql.execute(
          "ALTER TABLE workshop.%s%s RENAME TO %s%s".formatted(name, table, EARLIER, table));
    }
    sql.execute(
        "ALTER INDEX workshop.%s_group_idx RENAME TO %s_group_idx".formatted(name, EARLIER));
    sql.execute(function.replace(name, EARLIER));
    triggers.forEach(trigger -> sql.execute(trigger.replace(name, EARLIER)));
    sql.execute(
        """
        INSERT INTO workshop.visit (version, day, purpose, pay, status, client)
        SELECT 1, '2026-03-03', 'C', 300, 'planned', min(id) FROM workshop.client
        """);
  }

  private List<String> tables() {
    return sql.list(
        row -> row.text(1),
        """
        SELECT relname::text FROM pg_class
        WHERE relnamespace = 'workshop'::regnamespace AND relkind = 'r'
          AND relname LIKE 'fw_summary%'
        ORDER BY 1
        """);
  }

  private List<String> triggersOfEarlier() {
    return sql.list(
        row -> row.text(1),
        "SELECT tgname::text FROM pg_trigger WHERE tgname LIKE ?",
        EARLIER + "%");
  }

  private void publishLive() {
    DefinitionSource changed =
        () -> Workshop.DEFINITIONS.files().stream().map(UpgradeTest::retitled).toList();
    try (FormworkRuntime runtime = runtime()) {
      start(runtime, Workshop.DEFINITIONS);
      assertInstanceOf(
          Published.Done.class,
          runtime
              .publication()
              .publish(
                  new Publisher.Operator(), new Proposal.Files(changed), Optional.empty(), ""));
    }
  }

  private static SourceFile retitled(SourceFile file) {
    String text = new String(file.bytes(), StandardCharsets.UTF_8);
    return new SourceFile(
        file.path(), text.replace("title: Цель", "title: Повод").getBytes(StandardCharsets.UTF_8));
  }

  private FormworkRuntime runtime() {
    JdbcTransactions transactions = new JdbcTransactions(database.dataSource());
    return new FormworkRuntime(
        new Persistence(database.dataSource(), transactions),
        transactions,
        new MovableClock(Clock.systemUTC()));
  }

  private static void start(FormworkRuntime runtime, DefinitionSource files) {
    assertInstanceOf(Started.Serving.class, runtime.start(files, false));
  }

  private static void visit(FormworkRuntime runtime, String client, int pay) {
    Application workshop = application(runtime);
    Actor orlova = orlova(workshop);
    long id =
        workshop
            .records()
            .create(orlova, "client", Changes.of("name", client).with("code", client))
            .id();
    Changes visit =
        Changes.of("client", id)
            .with("day", LocalDate.of(2026, 3, 2))
            .with("purpose", client)
            .with("pay", BigDecimal.valueOf(pay).setScale(2));
    workshop.records().create(orlova, "visit", visit);
  }

  /** State to count and sum. */
  private static Map<String, String> figures(FormworkRuntime runtime) {
    Application workshop = application(runtime);
    ObjectType visit = workshop.model().object("visit");
    FigureRequest request =
        new FigureRequest(
            "visit",
            Optional.empty(),
            Optional.empty(),
            List.of(
                new FigureRequest.Measure("count", Kind.COUNT, Optional.empty(), BigDecimal.ZERO),
                new FigureRequest.Measure(
                    "sum", Kind.SUM, Optional.of(path(visit, "pay")), BigDecimal.ZERO)),
            List.of(new FigureRequest.Grouped("status", path(visit, "status"), Optional.empty())),
            List.of(),
            100);
    return workshop.query().figures(orlova(workshop), request).groups().stream()
        .collect(
            Collectors.toMap(
                group -> group.get("status", String.class),
                group ->
                    group.orNull("count")
                        + " "
                        + group.get("sum", BigDecimal.class).toBigInteger()));
  }

  private static FieldPath path(ObjectType type, String name) {
    return new FieldPath(List.of(type.field(name)));
  }

  private static Application application(FormworkRuntime runtime) {
    return runtime.platform().application("workshop").orElseThrow();
  }

  private static Actor orlova(Application workshop) {
    return workshop.actor("orlova").orElseThrow();
  }
}
