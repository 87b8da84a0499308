package io.formwork.testkit.answers;

import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.core.store.RecordSearch.Environment;
import io.formwork.core.store.RecordSearch.Selection;
import io.formwork.metadata.expression.Evaluator;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.persistence.jdbc.DatabaseException;
import io.formwork.persistence.value.ValueKind;
import io.formwork.testdatabase.DatabaseServer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;

/**
 * Asks expressions made at random of records made at random, in memory and in SQL. Many of them are
 * one statement, so that a hundred thousand are a matter of minutes.
 */
public final class SameAnswers implements AutoCloseable {

  private static final Instant NOW = Instant.parse("2026-03-28T21:30:00.123456Z");
  private static final int A_STATEMENT = 60;
  private static final int DEEPEST = 4;
  private static final String ID = "id";

  private final Random random;
  private final FilledDesk desk;
  private final RandomExpressions expressions;
  private final List<String> disagreements = new ArrayList<>();
  private long asked;
  private long answers;

  /**
   * Fills the database.
   *
   * @param zone of the application, by which dates and times of day are taken
   * @param seed tells these expressions and records from others, and makes the same again
   */
  public SameAnswers(DatabaseServer server, ZoneId zone, long seed) {
    this.random = new Random(seed);
    RandomValues values = new RandomValues(random, zone);
    this.desk = new FilledDesk(server, zone, values);
    this.expressions = new RandomExpressions(desk.model(), random, values);
  }

  /**
   * What came of it.
   *
   * @param expressions how many were asked
   * @param answers how many values were compared: one an expression and record
   * @param disagreements each with its expression, the record and both values
   */
  public record Outcome(long expressions, long answers, List<String> disagreements) {
    public Outcome {
      disagreements = List.copyOf(disagreements);
    }
  }

  /** Asks so many more, of every kind of value alike. */
  public Outcome ask(int count) {
    ValueKind[] kinds = ValueKind.values();
    List<Expression> next = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      next.add(expressions.of(kinds[i % kinds.length], 1 + random.nextInt(DEEPEST)));
      if (next.size() == A_STATEMENT || i == count - 1) {
        compare(List.copyOf(next));
        next.clear();
      }
    }
    return new Outcome(asked, answers, disagreements);
  }

  private void compare(List<Expression> together) {
    List<Values> rows;
    try {
      rows = desk.transactions().required(() -> rows(together));
    } catch (DatabaseException refused) {
      one(together, refused);
      return;
    }
    asked += together.size();
    for (Values row : rows) {
      StoredRecord ticket =
          Objects.requireNonNull(desk.tickets().get(row.get(ID, Long.class)), "ticket");
      for (int i = 0; i < together.size(); i++) {
        compare(together.get(i), ticket, row.find(key(i)));
      }
    }
  }

  /** Which of them the database refuses. */
  private void one(List<Expression> together, DatabaseException refused) {
    if (together.size() > 1) {
      together.forEach(expression -> compare(List.of(expression)));
      return;
    }
    asked++;
    disagreements.add(together.getFirst() + "\nis refused: " + refused);
  }

  private void compare(Expression expression, StoredRecord ticket, Optional<Object> inSql) {
    answers++;
    Optional<Object> inMemory = inMemory(expression, ticket).map(SameAnswers::plain);
    Optional<Object> told = inSql.map(SameAnswers::plain);
    if (!inMemory.equals(told)) {
      disagreements.add(
          "%s\nof %s\nin memory %s, in SQL %s"
              .formatted(expression, ticket.values(), inMemory, told));
    }
  }

  Optional<Object> inMemory(Expression expression, StoredRecord ticket) {
    ZoneId zone = desk.model().timezone();
    return new Evaluator(Clock.fixed(NOW, zone), zone)
        .value(expression, desk.scope(Optional.of(ticket)));
  }

  List<Values> rows(List<Expression> together) {
    SequencedMap<String, Expression> outputs = new LinkedHashMap<>();
    outputs.put(ID, new Path(Root.RECORD, List.of()));
    for (int i = 0; i < together.size(); i++) {
      outputs.put(key(i), together.get(i));
    }
    return desk.stores()
        .search()
        .rows(
            new Selection(
                desk.model().object("ticket"),
                outputs,
                Optional.empty(),
                List.of(),
                0,
                1_000,
                environment()));
  }

  Environment environment() {
    return new Environment(NOW, desk.model().timezone(), desk.scope(Optional.empty()));
  }

  FilledDesk desk() {
    return desk;
  }

  RandomExpressions expressions() {
    return expressions;
  }

  private static String key(int index) {
    return "e" + index;
  }

  /** Numbers count by their worth. */
  static Object plain(Object value) {
    return value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : value;
  }

  @Override
  public void close() {
    desk.close();
  }
}
