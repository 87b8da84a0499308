package io.formwork.testkit.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.record.StoredRecord;
import io.formwork.core.store.RecordSearch.Selection;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.expression.Reads;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.jdbc.DatabaseException;
import io.formwork.persistence.query.RowExpression;
import io.formwork.persistence.schema.Identifiers;
import io.formwork.persistence.value.ValueKind;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

  private static final int EXPRESSIONS = 3_000;
  private static final int CONDITIONS = 250;
  private static final int COLUMNS_A_KIND = 40;

  private SameAnswers answers;

  @BeforeAll
  void fill(DatabaseServer server) {
    long seed = Long.getLong("formwork.random", 20_260_302);
    // A zone with days that begin twice, and with days that begin at one.
    answers = new SameAnswers(server, ZoneId.of("America/Havana"), seed);
  }

  @AfterAll
  void close() {
    answers.close();
  }

  @Test
  void inMemoryAndInSql() {
    SameAnswers.Outcome outcome = answers.ask(EXPRESSIONS);
    assertEquals(List.of(), outcome.disagreements());
    assertEquals(EXPRESSIONS, outcome.expressions());
    assertEquals(25L * EXPRESSIONS, outcome.answers());
  }

  /** As a condition a statement says it in other words. */
  @Test
  void theRowsThatItChooses() {
    for (int i = 0; i < CONDITIONS; i++) {
      Expression condition = answers.expressions().of(ValueKind.FLAG, 1 + i % 4);
      List<Long> expected =
          answers.desk().tickets().values().stream()
              .filter(ticket -> answers.inMemory(condition, ticket).equals(Optional.of(true)))
              .map(StoredRecord::id)
              .toList();
      assertEquals(
          expected,
          answers.desk().transactions().required(() -> chosen(condition)),
          condition::toString);
    }
  }

  private List<Long> chosen(Expression condition) {
    SequencedMap<String, Expression> outputs = new LinkedHashMap<>();
    outputs.put("id", new Path(Root.RECORD, List.of()));
    Selection selection =
        new Selection(
            ticket(), outputs, Optional.of(condition), List.of(), 0, 1_000, answers.environment());
    return answers.desk().stores().search().rows(selection).stream()
        .map(row -> row.get("id", Long.class))
        .toList();
  }

  private ObjectType ticket() {
    return answers.desk().model().object("ticket");
  }

  /** What a stored computed field is worth: so every function of the language can be kept. */
  @ParameterizedTest
  @EnumSource(
      value = ValueKind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NUMBERS", "JSON", "TEXTS", "FILES"})
  void inMemoryAndInAColumn(ValueKind kind) {
    for (int i = 0; i < COLUMNS_A_KIND; ) {
      Expression expression = answers.expressions().of(kind, 1 + i % 3);
      if (isOfTheRow(expression)) {
        answers.desk().transactions().required(() -> compareStored(kind, expression));
        i++;
      }
    }
  }

  private static boolean isOfTheRow(Expression expression) {
    return !Reads.clock(expression)
        && Reads.settings(expression).isEmpty()
        && Reads.paths(expression).stream()
            .allMatch(path ->
                path.root() == Root.RECORD
                    && path.steps().size() == 1
                    && !(path.steps().getFirst().type() instanceof FieldType.References));
  }

  private void compareStored(ValueKind kind, Expression expression) {
    String table = Identifiers.quoted(answers.desk().model().name(), "ticket");
    String sql = RowExpression.value(answers.desk().model(), ticket(), expression);
    try {
      answers
          .desk()
          .sql()
          .execute(
              "ALTER TABLE %s ADD COLUMN stored %s GENERATED ALWAYS AS (%s) STORED"
                  .formatted(table, kind.sqlType(), sql));
    } catch (DatabaseException e) {
      throw new AssertionError(expression + "\n" + sql, e);
    }
    for (StoredRecord ticket : answers.desk().tickets().values()) {
      Optional<Object> inMemory = answers.inMemory(expression, ticket).map(SameAnswers::plain);
      Optional<Object> kept =
          answers
              .desk()
              .sql()
              .one(
                  row -> kind.read(row, 1),
                  "SELECT stored FROM " + table + " WHERE id = ?",
                  ticket.id())
              .map(SameAnswers::plain);
      assertEquals(inMemory, kept, () -> expression + "\nof " + ticket.values());
    }
    answers.desk().sql().execute("ALTER TABLE " + table + " DROP COLUMN stored");
  }
}
