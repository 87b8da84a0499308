package io.formwork.persistence.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.record.Values;
import io.formwork.core.store.RecordSearch.Calculation;
import io.formwork.core.store.RecordSearch.Environment;
import io.formwork.core.store.RecordSearch.Figure;
import io.formwork.core.store.RecordSearch.Group;
import io.formwork.core.store.RecordSearch.Grouping;
import io.formwork.core.store.RecordSearch.Order;
import io.formwork.core.store.RecordSearch.Selection;
import io.formwork.core.store.RecordSearch.Sorted;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.ModelBuilder;
import io.formwork.persistence.TestApplication;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Figures of the database are those that are calculated here of the same rows. */
@ExtendWith(DatabaseServerExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresQueryTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private final Random random = new Random(7);
  private final ApplicationModel model =
      ModelBuilder.desk().list("ticket", "-criticality", "created_at").build();
  private final ObjectType ticket = model.object("ticket");
  private TestApplication application;
  private JdbcRecordSearch search;

  @BeforeAll
  void open(DatabaseServer server) {
    application = TestApplication.open(model, server);
    search = new JdbcRecordSearch(model, application.sql());
    new RandomTickets(random).fill(application, ticket, 80);
  }

  @AfterAll
  void close() {
    application.close();
  }

  @Test
  void calculatesWhatTheRowsSay() {
    for (String by : List.of("criticality", "urgent", "status", "wanted_on", "subject")) {
      Map<Optional<Object>, List<Values>> groups =
          search.rows(rows(by)).stream()
              .collect(
                  Collectors.groupingBy(
                      row -> row.find("by"), LinkedHashMap::new, Collectors.toList()));
      List<Values> told = search.figures(grouping(by, Optional.empty(), List.of(), 100));
      assertEquals(
          List.copyOf(groups.keySet()), told.stream().map(row -> row.find("by")).toList(), by);
      told.forEach(row -> assertFigures(row, groups.getOrDefault(row.find("by"), List.of())));
    }
  }

  private static void assertFigures(Values told, List<Values> rows) {
    List<Long> ratings =
        rows.stream()
            .flatMap(row -> row.find("rating").stream())
            .map(Long.class::cast)
            .sorted()
            .toList();
    assertEquals((long) rows.size(), told.get("rows", Long.class));
    assertEquals(
        rows.stream()
            .flatMap(row -> row.find("amount").stream())
            .map(BigDecimal.class::cast)
            .reduce(BigDecimal::add),
        told.find("sum"));
    assertEquals(ratings.stream().distinct().count(), told.get("different", Long.class));
    assertEquals(ratings.stream().findFirst(), told.find("least").map(Long.class::cast));
    assertEquals(
        ratings.isEmpty() ? Optional.empty() : Optional.of(ratings.get((ratings.size() - 1) / 2)),
        told.find("median"));
    OptionalDouble average = ratings.stream().mapToLong(Long::longValue).average();
    assertEquals(
        average.orElse(-1),
        told.find("average").map(value -> ((BigDecimal) value).doubleValue()).orElse(-1.0),
        1e-9);
  }

  private Selection rows(String by) {
    SequencedMap<String, Expression> outputs = new LinkedHashMap<>();
    outputs.put("by", path(by));
    outputs.put("rating", path("rating"));
    outputs.put("amount", path("amount"));
    return new Selection(
        ticket,
        outputs,
        Optional.empty(),
        List.of(new Order(path(by), false)),
        0,
        1_000,
        environment());
  }

  private Grouping grouping(String by, Optional<String> step, List<Sorted> order, int limit) {
    Expression rating = path("rating");
    return new Grouping(
        ticket,
        Optional.empty(),
        List.of(
            new Figure("rows", new Calculation.Rows()),
            new Figure("sum", new Calculation.Sum(path("amount"))),
            new Figure("different", new Calculation.Different(rating)),
            new Figure("least", new Calculation.Least(rating)),
            new Figure("median", new Calculation.Percentile(rating, new BigDecimal("0.5"))),
            new Figure("average", new Calculation.Average(rating))),
        List.of(new Group("by", path(by), step)),
        order,
        limit,
        environment());
  }

  /** A policy may speak of the record that owns this one, whose fields no figure names. */
  @Test
  void countsUnderAConditionThatGoesOverARelation() {
    ObjectType messages = model.object("ticket_messages");
    Expression urgent =
        new Path(Root.RECORD, List.of(messages.field("ticket"), ticket.field("urgent")));
    List<Values> told =
        search.figures(
            new Grouping(
                messages,
                Optional.of(urgent),
                List.of(new Figure("rows", new Calculation.Rows())),
                List.of(),
                List.of(),
                10,
                environment()));
    assertEquals(List.of(0L), told.stream().map(row -> row.get("rows", Long.class)).toList());
  }

  @Test
  void sortsByFiguresAndEndsAtTheLimit() {
    List<Values> told =
        search.figures(grouping("subject", Optional.empty(), List.of(new Sorted("rows", true)), 3));
    assertEquals(3, told.size());
    List<Long> counts = told.stream().map(row -> row.get("rows", Long.class)).toList();
    assertEquals(counts.stream().sorted(Comparator.reverseOrder()).toList(), counts);
  }

  @Test
  void putsDatesTogetherInTheZone() {
    List<Values> told =
        search.figures(grouping("created_at", Optional.of("quarter"), List.of(), 10));
    assertEquals(1, told.size());
    assertEquals(LocalDate.of(2026, 1, 1), told.getFirst().get("by", LocalDate.class));
    assertEquals(80, told.getFirst().get("rows", Long.class));
  }

  private Expression path(String field) {
    return new Path(Root.RECORD, List.of(ticket.field(field)));
  }

  private Environment environment() {
    return new Environment(NOON, model.timezone(), new NothingKnown());
  }
}
