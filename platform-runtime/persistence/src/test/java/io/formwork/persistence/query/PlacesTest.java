package io.formwork.persistence.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.policy.Predicates;
import io.formwork.core.record.Values;
import io.formwork.core.store.RecordSearch.Environment;
import io.formwork.core.store.RecordSearch.Order;
import io.formwork.core.store.RecordSearch.Place;
import io.formwork.core.store.RecordSearch.Selection;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.ModelBuilder;
import io.formwork.persistence.TestApplication;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list that is read on from a place has the rows that it has when it is read at once. */
@ExtendWith(DatabaseServerExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacesTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final List<String> SORTABLE =
      List.of(
          "subject",
          "criticality",
          "rating",
          "amount",
          "urgent",
          "wanted_on",
          "limit",
          "created_at",
          "status",
          "status_kind",
          "number");

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
  void readsOnWhateverTheOrder() {
    for (int round = 0; round < 40; round++) {
      List<Order> order = anyOrder();
      List<Values> whole = search.rows(selection(order, Optional.empty(), 0, 1_000));
      assertEquals(whole, readInStretches(order, 1 + random.nextInt(9)), () -> "by " + order);
      assertEquals(80, whole.size());
    }
  }

  @Test
  void passesOverRowsAfterAPlace() {
    List<Order> order = anyOrder();
    List<Values> whole = search.rows(selection(order, Optional.empty(), 0, 1_000));
    Place tenth = place(whole.get(9), order.size());
    assertEquals(whole.subList(30, 35), search.rows(selection(order, Optional.of(tenth), 20, 5)));
  }

  /** Some keys are masked, as of a person who may read a field of some records only. */
  private List<Order> anyOrder() {
    List<String> fields = new ArrayList<>(SORTABLE);
    Collections.shuffle(fields, random);
    return fields.stream()
        .limit(random.nextInt(4))
        .map(field ->
            new Order(random.nextInt(4) == 0 ? masked(field) : path(field), random.nextBoolean()))
        .toList();
  }

  private Expression masked(String field) {
    Expression readable =
        new Expression.Compare(
            Expression.Operator.EQUAL, path("status"), new Expression.Constant("in_work"));
    return new Expression.Conditional(readable, path(field), new Expression.Empty());
  }

  private List<Values> readInStretches(List<Order> order, int size) {
    List<Values> rows = new ArrayList<>();
    Optional<Place> after = Optional.empty();
    while (true) {
      List<Values> stretch = search.rows(selection(order, after, 0, size));
      rows.addAll(stretch);
      if (stretch.size() < size) {
        return rows;
      }
      after = Optional.of(place(stretch.getLast(), order.size()));
    }
  }

  private static Place place(Values row, int keys) {
    List<Optional<Object>> values =
        IntStream.range(0, keys).mapToObj(key -> row.find("key" + key)).toList();
    return new Place(values, row.get("id", Long.class));
  }

  private Selection selection(List<Order> order, Optional<Place> after, long offset, int limit) {
    SequencedMap<String, Expression> outputs = new LinkedHashMap<>();
    outputs.put("id", new Path(Root.RECORD, List.of()));
    for (int key = 0; key < order.size(); key++) {
      outputs.put("key" + key, order.get(key).by());
    }
    return new Selection(
        ticket, outputs, Optional.empty(), order, after, offset, limit, environment());
  }

  @Test
  void entersAnIndexAtThePlace() {
    List<Order> order =
        List.of(new Order(path("criticality"), true), new Order(path("created_at"), false));
    Place place = new Place(List.of(Optional.of("normal"), Optional.of(NOON)), 5);
    Question question = search.question(selection(order, Optional.of(place), 0, 10));
    String plan =
        application
            .transactions()
            .required(() -> {
              for (String way : List.of("seqscan", "sort", "bitmapscan")) {
                application.sql().execute("SET LOCAL enable_" + way + " = off");
              }
              return String.join(
                  "\n",
                  application
                      .sql()
                      .listBinding(
                          row -> row.text(1),
                          "EXPLAIN " + question.statement().sql(),
                          question.statement().parameters()));
            });
    String rank =
        "Index Cond: ((array_position('{low,normal,high}'::text[], criticality) = 2) AND ";
    assertTrue(plan.contains(rank + "(created_at = "), plan);
    assertTrue(plan.contains(rank + "(created_at > "), plan);
    assertTrue(plan.contains("criticality) < 2)"), plan);
  }

  @Test
  void countsNoFurtherThanItIsAskedTo() {
    Optional<Expression> all = Optional.of(Predicates.ALWAYS);
    assertEquals(11, search.countUpTo(10, ticket, all, environment()));
    assertEquals(80, search.countUpTo(100, ticket, all, environment()));
  }

  @Test
  void expectsAboutAsManyRowsAsThereAre() {
    application.sql().execute("ANALYZE desk.ticket");
    long expected = search.estimate(ticket, Optional.empty(), environment());
    assertEquals(80, expected);
    Expression urgent = path("urgent");
    long some = search.estimate(ticket, Optional.of(urgent), environment());
    assertTrue(some > 10 && some < 60, "expected " + some);
  }

  private Expression path(String field) {
    return new Path(Root.RECORD, List.of(ticket.field(field)));
  }

  private Environment environment() {
    return new Environment(NOON, model.timezone(), new NothingKnown());
  }
}
