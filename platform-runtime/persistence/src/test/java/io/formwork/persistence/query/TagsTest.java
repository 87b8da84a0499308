package io.formwork.persistence.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.record.Values;
import io.formwork.core.store.RecordSearch.Calculation;
import io.formwork.core.store.RecordSearch.Environment;
import io.formwork.core.store.RecordSearch.Figure;
import io.formwork.core.store.RecordSearch.Group;
import io.formwork.core.store.RecordSearch.Grouping;
import io.formwork.core.store.RecordSearch.Selection;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Constant;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.ModelBuilder;
import io.formwork.persistence.TestApplication;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tags are found by their index, and counted one by one. */
@ExtendWith(DatabaseServerExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TagsTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final ApplicationModel model = ModelBuilder.desk().build();
  private final ObjectType ticket = model.object("ticket");
  private TestApplication application;
  private JdbcRecordSearch search;

  @BeforeAll
  void fill(DatabaseServer server) {
    application = TestApplication.open(model, server);
    search = new JdbcRecordSearch(model, application.sql());
    application
        .sql()
        .execute(
            """
            INSERT INTO desk.ticket (version, labels)
            SELECT 1, CASE WHEN n % 4 = 0 THEN NULL WHEN n % 1000 = 1 THEN '{common,rare}'::text[]
              ELSE '{common}'::text[] END
            FROM generate_series(1, 20000) n
            """);
    application.sql().execute("ANALYZE desk.ticket");
  }

  @AfterAll
  void close() {
    application.close();
  }

  @Test
  void theirIndexFindsThem() {
    Selection asked = rows(has("rare"));
    Fragment statement = search.question(asked).statement();
    List<String> plan =
        application
            .sql()
            .listBinding(row -> row.text(1), "EXPLAIN " + statement.sql(), statement.parameters());
    assertTrue(plan.stream().anyMatch(line -> line.contains("labels_tags_idx")), plan::toString);
    assertEquals(20, search.rows(asked).size());
  }

  @Test
  void anyAllAndNone() {
    Expression both = new Expression.And(has("rare"), has("common"));
    Expression either = new Expression.Or(has("rare"), has("common"));
    assertEquals(20, count(both));
    assertEquals(15_000, count(either));
    assertEquals(5_000, count(new Expression.Not(either)));
  }

  @Test
  void eachIsAGroup() {
    List<Values> told =
        search.figures(
            new Grouping(
                ticket,
                Optional.empty(),
                List.of(new Figure("rows", new Calculation.Rows())),
                List.of(new Group("by", labels(), Optional.empty())),
                List.of(),
                100,
                environment()));
    Map<Object, Object> counts = new LinkedHashMap<>();
    told.forEach(row -> counts.put(row.find("by").orElse("-"), row.get("rows", Long.class)));
    assertEquals(Map.of("common", 15_000L, "rare", 20L, "-", 5_000L), counts);
  }

  private long count(Expression where) {
    return search.count(ticket, Optional.of(where), environment());
  }

  private Expression has(String tag) {
    return new Expression.In(new Constant(tag), labels());
  }

  private Path labels() {
    return new Path(Root.RECORD, List.of(ticket.field("labels")));
  }

  private Selection rows(Expression where) {
    SequencedMap<String, Expression> outputs = new LinkedHashMap<>();
    outputs.put("labels", labels());
    return new Selection(ticket, outputs, Optional.of(where), List.of(), 0, 100, environment());
  }

  private Environment environment() {
    return new Environment(NOON, model.timezone(), new NothingKnown());
  }
}
