package io.formwork.persistence.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.store.RecordSearch.Environment;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Compare;
import io.formwork.metadata.expression.Expression.Conditional;
import io.formwork.metadata.expression.Expression.Constant;
import io.formwork.metadata.expression.Expression.Empty;
import io.formwork.metadata.expression.Expression.In;
import io.formwork.metadata.expression.Expression.ListOf;
import io.formwork.metadata.expression.Expression.Operator;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.ModelBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Conditions about the kind of a state, as definitions are read: a choice made by the state. */
class ChosenWordsTest {

  private static final ApplicationModel DESK = ModelBuilder.desk().build();
  private static final ObjectType TICKET = DESK.object("ticket");
  private static final Path STATUS = path(TICKET.field("status"));
  private static final Expression KIND =
      new Conditional(
          in("assigning"),
          new Constant("initial"),
          new Conditional(
              in("in_work", "assigning"),
              new Constant("active"),
              new Conditional(in("solved"), new Constant("final"), new Empty())));
  private static final Path COMPUTED =
      path(
          Field.of("kind", Label.of("kind"), new FieldType.StateKindOf("ticket"))
              .computed(Optional.of(KIND))
              .build());

  @Test
  void kindsAreTestsOfTheState() {
    assertEquals(
        "(t.\"status\" IN (?::text))", where(new Compare(Operator.EQUAL, COMPUTED, word("final"))));
    assertEquals(
        "(t.\"status\" IN (?::text, ?::text))",
        where(new Compare(Operator.NOT_EQUAL, COMPUTED, word("final"))));
    assertEquals(
        "(t.\"status\" IN (?::text, ?::text))",
        where(new In(COMPUTED, new ListOf(List.of(word("initial"), word("final"))))));
    assertEquals("FALSE", where(new Compare(Operator.EQUAL, KIND, word("paused"))));
  }

  @Test
  void theFirstConditionThatHoldsDecides() {
    ChosenWords chosen = ChosenWords.of(COMPUTED).orElseThrow();
    assertEquals(
        new In(STATUS, new ListOf(List.of(word("in_work")))), chosen.test("active"::equals));
  }

  @Test
  void otherConditionsAreLeftAlone() {
    Expression masked = new Conditional(in("solved"), STATUS, new Empty());
    assertEquals(Optional.empty(), ChosenWords.of(masked), "no word of its own");
    Expression otherwise = new Conditional(in("solved"), word("a"), word("b"));
    assertEquals(Optional.empty(), ChosenWords.of(otherwise), "also chosen by nothing");
    Expression smaller = new Compare(Operator.LESS, COMPUTED, word("final"));
    assertTrue(where(smaller).contains("CASE"), "an order of words is none of states");
  }

  private static String where(Expression condition) {
    Environment now = new Environment(Instant.EPOCH, DESK.timezone(), new NothingKnown());
    Joins joins = new Joins(DESK, TICKET);
    return new SqlExpressions(joins, now).condition(condition).sql();
  }

  private static Expression in(String... states) {
    return new In(STATUS, new ListOf(List.of(states).stream().map(ChosenWordsTest::word).toList()));
  }

  private static Expression word(String word) {
    return new Constant(word);
  }

  private static Path path(Field field) {
    return new Path(Root.RECORD, List.of(field));
  }
}
