package io.formwork.persistence.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.core.store.RecordSearch.Aggregation;
import io.formwork.core.store.RecordSearch.Environment;
import io.formwork.core.store.RecordSearch.Mention;
import io.formwork.core.store.RecordSearch.Order;
import io.formwork.core.store.RecordSearch.Place;
import io.formwork.core.store.RecordSearch.Selection;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.View.Aggregate;
import io.formwork.persistence.ModelBuilder;
import io.formwork.persistence.TestApplication;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

@ExtendWith(DatabaseServerExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcRecordSearchTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final ApplicationModel model =
      ModelBuilder.desk().list("ticket", "-criticality", "created_at").build();
  private final ObjectType ticket = model.object("ticket");
  private TestApplication application;
  private JdbcRecordSearch search;

  @BeforeAll
  void open(DatabaseServer server) {
    application = TestApplication.open(model, server);
    search = new JdbcRecordSearch(model, application.sql());
    StoredRecord anna =
        application.records().insert(model.object("user"), new Values(Map.of("login", "anna")));
    add("ёлка", "high", 30, "2026-03-01T21:30:00Z", Map.of("assignee", anna.id()));
    add("Ель", "low", 10, "2026-03-02T10:00:00Z", Map.of());
    add("жук", "normal", 20, "2026-03-08T20:59:00Z", Map.of("assignee", anna.id()));
    add("Дом", "high", 60, "2026-03-08T21:01:00Z", Map.of());
    application.records().insert(ticket, new Values(Map.of("status", "solved")));
  }

  private void add(
      String subject, String criticality, int minutes, String created, Map<String, Object> more) {
    Map<String, Object> values = new LinkedHashMap<>(more);
    values.put("subject", subject);
    values.put("criticality", criticality);
    values.put("limit", Duration.ofMinutes(minutes));
    values.put("rating", (long) minutes);
    values.put("created_at", Instant.parse(created));
    values.put("status", "in_work");
    application.records().insert(ticket, new Values(values));
  }

  @AfterAll
  void close() {
    application.close();
  }

  @Test
  void sortsTextsAsADictionaryAndPutsEmptyOnesLast() {
    assertEquals(List.of("Дом", "ёлка", "Ель", "жук", "-"), subjects(by("subject", false)));
    assertEquals(List.of("жук", "Ель", "ёлка", "Дом", "-"), subjects(by("subject", true)));
  }

  @Test
  void sortsChoicesByTheirRank() {
    assertEquals(
        List.of("ёлка", "Дом", "жук", "Ель", "-"),
        subjects(by("criticality", true), by("created_at", false)));
  }

  @Test
  void pages() {
    assertEquals(List.of("ёлка", "Ель"), subjects(select(1, 2, by("subject", false))));
  }

  @Test
  void followsRelationsOnceHoweverOftenTheyAreUsed() {
    SequencedMap<String, Expression> outputs = new LinkedHashMap<>();
    outputs.put("login", path("assignee", "login"));
    outputs.put("line", path("assignee", "line"));
    Expression where =
        new Expression.Compare(
            Expression.Operator.EQUAL, path("assignee", "login"), new Expression.Constant("anna"));
    Selection selection =
        new Selection(ticket, outputs, Optional.of(where), List.of(), 0, 10, environment());
    assertEquals(
        List.of(new Values(Map.of("login", "anna")), new Values(Map.of("login", "anna"))),
        search.rows(selection));
    assertEquals(2, search.question(selection).statement().sql().split("LEFT JOIN").length - 1);
  }

  @Test
  void readsAColumnOnceHoweverManyAskForIt() {
    SequencedMap<String, Expression> outputs = outputs("subject");
    outputs.put("again", path("subject"));
    Selection selection =
        new Selection(ticket, outputs, Optional.empty(), List.of(), 0, 10, environment());
    assertEquals(1, search.question(selection).statement().sql().split("subject").length - 1);
    search.rows(selection).forEach(row -> assertEquals(row.find("subject"), row.find("again")));
    assertTrue(search.rows(selection).getFirst().has("again"));
  }

  @Test
  void readsWhatRowsMentionAndKeepsTheirOrder() {
    SequencedMap<String, Expression> ofPeople = new LinkedHashMap<>();
    ofPeople.put("login", new Path(Root.RECORD, List.of(model.object("user").field("login"))));
    ofPeople.put("line", new Path(Root.RECORD, List.of(model.object("user").field("line"))));
    SequencedMap<String, Expression> outputs = outputs("subject");
    outputs.put("assignee", path("assignee"));
    outputs.put("nobody", new Expression.Empty());
    List<Mention> mentions =
        List.of(
            new Mention("assignee", model.object("user"), ofPeople),
            new Mention("nobody", model.object("user"), ofPeople));
    Selection whole =
        new Selection(
            ticket,
            outputs,
            Optional.empty(),
            List.of(by("criticality", false), by("subject", true)),
            0,
            10,
            environment());
    List<String> all = logins(search.rows(whole, mentions));
    assertEquals(List.of("Ель: -", "жук: anna", "ёлка: anna", "Дом: -", "-: -"), all);

    Place first = new Place(List.of(Optional.of("low"), Optional.of("Ель")), idOf("Ель"));
    Selection rest =
        new Selection(
            ticket,
            outputs,
            Optional.empty(),
            whole.order(),
            Optional.of(first),
            0,
            3,
            environment());
    assertEquals(all.subList(1, 4), logins(search.rows(rest, mentions)));
  }

  private static List<String> logins(List<Values> rows) {
    return rows.stream()
        .map(row -> row.find("subject").orElse("-") + ": " + row.find("assignee/login").orElse("-"))
        .toList();
  }

  private long idOf(String subject) {
    SequencedMap<String, Expression> id = new LinkedHashMap<>();
    id.put("id", new Path(Root.RECORD, List.of()));
    Expression same =
        new Expression.Compare(
            Expression.Operator.EQUAL, path("subject"), new Expression.Constant(subject));
    return search
        .rows(new Selection(ticket, id, Optional.of(same), List.of(), 0, 1, environment()))
        .getFirst()
        .get("id", Long.class);
  }

  @Test
  void asksTheIndexedStateForItsKind() {
    Expression active =
        new Expression.Compare(
            Expression.Operator.EQUAL, path("status_kind"), new Expression.Constant("active"));
    Selection selection =
        new Selection(
            ticket, outputs("subject"), Optional.of(active), List.of(), 0, 10, environment());
    assertEquals(4, search.rows(selection).size());
    assertTrue(search.question(selection).statement().sql().contains("t.\"status\" IN (?::text)"));
  }

  @Test
  void countsByChoiceInTheirOrder() {
    assertEquals(
        List.of(
            Map.of("by", "low", "value", 1L),
            Map.of("by", "normal", "value", 1L),
            Map.of("by", "high", "value", 2L),
            Map.of("value", 1L)),
        aggregate(Aggregate.COUNT, Optional.empty(), Optional.of("criticality"), Optional.empty()));
  }

  @Test
  void averagesByWeekInTheZoneOfTheApplication() {
    assertEquals(
        List.of(
            Map.of("by", LocalDate.of(2026, 3, 2), "value", Duration.ofMinutes(20)),
            Map.of("by", LocalDate.of(2026, 3, 9), "value", Duration.ofMinutes(60)),
            Map.of()),
        aggregate(
            Aggregate.AVERAGE,
            Optional.of("limit"),
            Optional.of("created_at"),
            Optional.of("week")));
  }

  @Test
  void figuresOfAllRecords() {
    assertEquals(List.of(Map.of("value", 120L)), figure(Aggregate.SUM, "rating"));
    assertEquals(
        List.of(Map.of("value", new BigDecimal("30.0000000000"))),
        figure(Aggregate.AVERAGE, "rating"));
    assertEquals(
        List.of(Map.of("value", Duration.ofMinutes(60))), figure(Aggregate.MAXIMUM, "limit"));
    assertEquals(List.of(Map.of()), figure(Aggregate.SUM, "amount"));
  }

  /** A page of a long list is read from the index of its order, not sorted. */
  @Test
  void readsAPageOfALongListFromItsIndex(DatabaseServer server) {
    try (TestApplication large = TestApplication.open(model, server)) {
      large
          .sql()
          .execute(
              """
              INSERT INTO desk.ticket (version, subject, criticality, status, created_at)
              SELECT 1, 'Ticket ' || n, (ARRAY['low', 'normal', 'high'])[1 + n % 3], 'in_work',
                timestamptz '2026-01-01' + n * interval '1 minute'
              FROM generate_series(1, 100000) n
              """);
      large.sql().execute("ANALYZE desk.ticket");
      Selection page = select(0, 50, by("criticality", true), by("created_at", false));
      Fragment statement = new JdbcRecordSearch(model, large.sql()).question(page).statement();
      List<String> plan =
          large
              .sql()
              .listBinding(
                  row -> row.text(1), "EXPLAIN " + statement.sql(), statement.parameters());
      assertTrue(plan.stream().anyMatch(line -> line.contains("ticket_sort_")), plan::toString);
      assertTrue(plan.stream().noneMatch(line -> line.contains("Sort ")), plan::toString);
    }
  }

  private List<Map<String, Object>> figure(Aggregate aggregate, String of) {
    return aggregate(aggregate, Optional.of(of), Optional.empty(), Optional.empty());
  }

  private List<Map<String, Object>> aggregate(
      Aggregate aggregate, Optional<String> of, Optional<String> by, Optional<String> step) {
    return search
        .aggregate(
            new Aggregation(
                ticket,
                Optional.empty(),
                aggregate,
                of.map(this::path),
                by.map(this::path),
                step,
                Optional.empty(),
                environment()))
        .stream()
        .map(Values::asMap)
        .toList();
  }

  private List<String> subjects(Order... order) {
    return subjects(select(0, 100, order));
  }

  private List<String> subjects(Selection selection) {
    return search.rows(selection).stream()
        .map(row -> row.find("subject").map(String.class::cast).orElse("-"))
        .toList();
  }

  private Selection select(long offset, int limit, Order... order) {
    return new Selection(
        ticket, outputs("subject"), Optional.empty(), List.of(order), offset, limit, environment());
  }

  private SequencedMap<String, Expression> outputs(String field) {
    SequencedMap<String, Expression> outputs = new LinkedHashMap<>();
    outputs.put(field, path(field));
    return outputs;
  }

  private Order by(String field, boolean descending) {
    return new Order(path(field), descending);
  }

  private Expression path(String field) {
    return new Path(Root.RECORD, List.of(ticket.field(field)));
  }

  private Expression path(String relation, String field) {
    List<Field> steps = List.of(ticket.field(relation), model.object("user").field(field));
    return new Path(Root.RECORD, steps);
  }

  private Environment environment() {
    return new Environment(NOON, model.timezone(), new NothingKnown());
  }
}
