package io.formwork.persistence.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.record.Changes;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.core.store.RecordSearch.Environment;
import io.formwork.core.store.RecordSearch.Selection;
import io.formwork.metadata.expression.Evaluator;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.expression.Reads;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FieldType;
import io.formwork.persistence.ModelBuilder;
import io.formwork.persistence.TestApplication;
import io.formwork.persistence.jdbc.DatabaseException;
import io.formwork.persistence.schema.Identifiers;
import io.formwork.persistence.value.ValueKind;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An expression answers the same in memory and in SQL, whatever it is and whatever the rows are.
 */
@ExtendWith(DatabaseServerExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameAnswersTest {

  private static final int EXPRESSIONS_A_KIND = 250;
  private static final int COLUMNS_A_KIND = 40;
  private static final Instant NOW = Instant.parse("2026-03-28T21:30:00.123456Z");

  private final Random random = new Random(Long.getLong("formwork.random", 20_260_302));
  private final RandomValues values = new RandomValues(random);
  private final ApplicationModel model = ModelBuilder.desk().build();
  private final Map<Long, StoredRecord> users = new LinkedHashMap<>();
  private final Map<Long, StoredRecord> tickets = new LinkedHashMap<>();
  private TestApplication application;
  private JdbcRecordSearch search;

  @BeforeAll
  void fill(DatabaseServer server) {
    application = TestApplication.open(model, server);
    search = new JdbcRecordSearch(model, application.sql());
    for (int i = 0; i < 6; i++) {
      add("user", new Values(Map.of("login", "user" + i)), users);
    }
    for (int i = 0; i < 25; i++) {
      add("ticket", random("ticket"), tickets);
    }
    users.replaceAll((id, user) -> application.records().update(user, changes(random("user"))));
  }

  private Values random(String object) {
    return values.record(
        model.object(object), List.copyOf(users.keySet()), List.copyOf(tickets.keySet()));
  }

  private static Changes changes(Values values) {
    Changes changes = Changes.none();
    for (Map.Entry<String, Object> value : values.asMap().entrySet()) {
      changes =
          value.getKey().equals("login") ? changes : changes.with(value.getKey(), value.getValue());
    }
    return changes;
  }

  private void add(String object, Values record, Map<Long, StoredRecord> records) {
    StoredRecord stored = application.records().insert(model.object(object), record);
    records.put(stored.id(), stored);
  }

  @AfterAll
  void close() {
    application.close();
  }

  @ParameterizedTest
  @EnumSource(ValueKind.class)
  void inMemoryAndInSql(ValueKind kind) {
    application.transactions().required(() -> compare(kind));
  }

  private void compare(ValueKind kind) {
    RandomExpressions expressions = new RandomExpressions(model, random, values);
    for (int i = 0; i < EXPRESSIONS_A_KIND; i++) {
      Expression expression = expressions.of(kind, 1 + random.nextInt(4));
      compareValues(expression);
      if (kind == ValueKind.FLAG) {
        compareConditions(expression);
      }
    }
  }

  private void compareValues(Expression expression) {
    SequencedMap<String, Expression> outputs = new LinkedHashMap<>();
    outputs.put("id", new Path(Root.RECORD, List.of()));
    outputs.put("value", expression);
    for (Values row : rows(outputs, Optional.empty(), expression)) {
      StoredRecord ticket = Objects.requireNonNull(tickets.get(row.get("id", Long.class)));
      Optional<Object> inMemory =
          evaluator().value(expression, scope(Optional.of(ticket))).map(SameAnswersTest::plain);
      assertEquals(
          inMemory,
          row.find("value").map(SameAnswersTest::plain),
          () -> expression + "\nof " + ticket.values());
    }
  }

  /** What a stored computed field is worth: so every function of the language can be kept. */
  @ParameterizedTest
  @EnumSource(
      value = ValueKind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NUMBERS", "JSON", "TEXTS", "FILES"})
  void inMemoryAndInAColumn(ValueKind kind) {
    RandomExpressions expressions = new RandomExpressions(model, random, values);
    for (int i = 0; i < COLUMNS_A_KIND; ) {
      Expression expression = expressions.of(kind, 1 + random.nextInt(3));
      if (isOfTheRow(expression)) {
        application.transactions().required(() -> compareStored(kind, expression));
        i++;
      }
    }
  }

  private static boolean isOfTheRow(Expression expression) {
    return !Reads.clock(expression)
        && Reads.settings(expression).isEmpty()
        && !Reads.literalTexts(expression)
        && Reads.paths(expression).stream()
            .allMatch(path ->
                path.root() == Root.RECORD
                    && path.steps().size() == 1
                    && !(path.steps().getFirst().type() instanceof FieldType.References));
  }

  private void compareStored(ValueKind kind, Expression expression) {
    String table = Identifiers.quoted(model.name(), "ticket");
    String sql = RowExpression.value(model, model.object("ticket"), expression);
    try {
      application
          .sql()
          .execute(
              "ALTER TABLE %s ADD COLUMN stored %s GENERATED ALWAYS AS (%s) STORED"
                  .formatted(table, kind.sqlType(), sql));
    } catch (DatabaseException e) {
      throw new AssertionError(expression + "\n" + sql, e);
    }
    for (StoredRecord ticket : tickets.values()) {
      Optional<Object> inMemory =
          evaluator().value(expression, scope(Optional.of(ticket))).map(SameAnswersTest::plain);
      Optional<Object> kept =
          application
              .sql()
              .one(
                  row -> kind.read(row, 1),
                  "SELECT stored FROM " + table + " WHERE id = ?",
                  ticket.id())
              .map(SameAnswersTest::plain);
      assertEquals(inMemory, kept, () -> expression + "\nof " + ticket.values());
    }
    application.sql().execute("ALTER TABLE " + table + " DROP COLUMN stored");
  }

  private void compareConditions(Expression condition) {
    SequencedMap<String, Expression> outputs = new LinkedHashMap<>();
    outputs.put("id", new Path(Root.RECORD, List.of()));
    List<Long> found =
        rows(outputs, Optional.of(condition), condition).stream()
            .map(row -> row.get("id", Long.class))
            .toList();
    List<Long> expected =
        tickets.values().stream()
            .filter(ticket -> evaluator().holds(condition, scope(Optional.of(ticket))))
            .map(StoredRecord::id)
            .toList();
    assertEquals(expected, found, condition::toString);
    assertEquals(
        expected.size(),
        search.count(model.object("ticket"), Optional.of(condition), environment()));
  }

  private List<Values> rows(
      SequencedMap<String, Expression> outputs, Optional<Expression> where, Expression tested) {
    try {
      return search.rows(
          new Selection(model.object("ticket"), outputs, where, List.of(), 0, 1000, environment()));
    } catch (DatabaseException e) {
      throw new AssertionError(tested.toString(), e);
    }
  }

  private Evaluator evaluator() {
    return new Evaluator(Clock.fixed(NOW, model.timezone()), model.timezone());
  }

  private Environment environment() {
    return new Environment(NOW, model.timezone(), scope(Optional.empty()));
  }

  private MemoryScope scope(Optional<StoredRecord> record) {
    return new MemoryScope(
        Map.of("user", users, "ticket", tickets), record, users.values().stream().findFirst());
  }

  /** Numbers count by their worth. */
  private static Object plain(Object value) {
    return value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : value;
  }
}
