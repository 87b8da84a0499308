package io.formwork.persistence.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.store.RecordSearch.Calculation;
import io.formwork.core.store.RecordSearch.Environment;
import io.formwork.core.store.RecordSearch.Figure;
import io.formwork.core.store.RecordSearch.Group;
import io.formwork.core.store.RecordSearch.Grouping;
import io.formwork.core.store.RecordSearch.Ranking;
import io.formwork.core.store.RecordSearch.Weighed;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Call;
import io.formwork.metadata.expression.Expression.Constant;
import io.formwork.metadata.expression.Expression.Function;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.ModelBuilder;
import io.formwork.persistence.TestApplication;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** How the database goes about questions to a table that has grown. */
@ExtendWith(DatabaseServerExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeTableTest {

  private static final long RECORDS = 100_000;
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final ApplicationModel model = ModelBuilder.desk().build();
  private final ObjectType ticket = model.object("ticket");
  private final Environment environment =
      new Environment(NOON, model.timezone(), new NothingKnown());
  private TestApplication application;

  @BeforeAll
  void open(DatabaseServer server) {
    application = TestApplication.open(model, server);
    application
        .sql()
        .execute(
            """
            INSERT INTO desk.ticket (version, subject, criticality, created_at)
            SELECT 1, (ARRAY['Принтер горит', 'Сервер встал'])[1 + n %% 2] || ' ' || n,
              (ARRAY['low', 'normal', 'high'])[1 + n %% 3],
              timestamptz '2024-01-01' + n * interval '10 minutes'
            FROM generate_series(1, %d) n
            """
                .formatted(RECORDS));
    application.sql().execute("ANALYZE desk.ticket");
  }

  @AfterAll
  void close() {
    application.close();
  }

  /** It would expect as many months as there are moments, and sort them all. */
  @Test
  void keepsGroupsByMonthInMemory() {
    Grouping asked =
        new Grouping(
            ticket,
            Optional.empty(),
            List.of(new Figure("count", new Calculation.Rows())),
            List.of(
                new Group("month", path("created_at"), Optional.of("month")),
                new Group("criticality", path("criticality"), Optional.empty())),
            List.of(),
            1_000,
            environment);
    List<String> plan =
        plan(new FiguresQuery(model, asked, new SqlWords(Optional.empty())).statement());
    assertTrue(plan.stream().anyMatch(line -> line.contains("HashAggregate")), plan::toString);
  }

  /** A word that is everywhere is not looked up in what is old. */
  @Test
  void entersTheIndexOfWordsWithTheBlocks() {
    Expression where =
        new Call(Function.HAS_BEGINNING, List.of(path("subject"), new Constant("принтер")));
    Ranking ranking =
        new Ranking(
            ticket,
            where,
            List.of(new Weighed(path("subject"), true)),
            List.of("принтер"),
            true,
            10,
            environment);
    BestMatches matches = new BestMatches(model, application.sql(), new SqlWords(Optional.empty()));
    List<String> plan = plan(matches.amongNewest(ranking, RECORDS, true));
    assertTrue(
        plan.stream()
            .anyMatch(line -> line.contains("Index Cond: ((fw.words") && line.contains("/ 16384")),
        plan::toString);
    assertTrue(plan.stream().noneMatch(line -> line.contains("Gather")), plan::toString);
  }

  /** Whether there is one at all is not found out by reading one record after the other. */
  @Test
  void looksUpAWordThatNobodyWrote() {
    Expression where =
        new Call(Function.HAS_BEGINNING, List.of(path("subject"), new Constant("квазиморфизм")));
    Ranking ranking =
        new Ranking(ticket, where, List.of(), List.of("квазиморфизм"), true, 1, environment);
    BestMatches matches = new BestMatches(model, application.sql(), new SqlWords(Optional.empty()));
    List<String> plan = plan(matches.amongAll(ranking));
    assertTrue(
        plan.stream().anyMatch(line -> line.contains("Index Cond: (fw.words")), plan::toString);
    assertEquals(List.of(), matches.of(ranking));
  }

  /** What calculates from its arguments keeps no figure to one process. */
  @Test
  void calculatesSideBySide() {
    List<String> alone =
        application
            .sql()
            .list(
                row -> row.text(1),
                """
                SELECT p.proname FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
                WHERE p.pronamespace = 'fw'::regnamespace AND l.lanname = 'sql'
                  AND p.proparallel <> 's'
                """);
    assertEquals(List.of("in_turn"), alone);
  }

  private List<String> plan(Fragment statement) {
    return application
        .sql()
        .listBinding(row -> row.text(1), "EXPLAIN " + statement.sql(), statement.parameters());
  }

  private Path path(String field) {
    return new Path(Root.RECORD, List.of(ticket.field(field)));
  }
}
