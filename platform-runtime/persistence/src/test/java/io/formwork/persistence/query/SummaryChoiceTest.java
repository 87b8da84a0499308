package io.formwork.persistence.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.store.RecordSearch.Calculation;
import io.formwork.core.store.RecordSearch.Environment;
import io.formwork.core.store.RecordSearch.Figure;
import io.formwork.core.store.RecordSearch.Group;
import io.formwork.core.store.RecordSearch.Grouping;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.And;
import io.formwork.metadata.expression.Expression.Compare;
import io.formwork.metadata.expression.Expression.Constant;
import io.formwork.metadata.expression.Expression.Operator;
import io.formwork.metadata.expression.Expression.Or;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.persistence.ModelBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Figures are read from as few groups as know them; what they answer is another test. */
class SummaryChoiceTest {

  private static final Expression URGENT =
      new Compare(Operator.EQUAL, path("criticality"), new Constant("high"));
  private static final Expression OF_A_PARENT =
      new Compare(Operator.EQUAL, path("parent"), new Constant(7L));
  private static final Calculation COUNT = new Calculation.Rows();

  private enum From {
    WIDE_GROUPS,
    BOTH,
    GROUPS,
    RECORDS
  }

  @Test
  void wideGroupsAnswerWhatSaysNothingOfARelation() {
    assertEquals(From.WIDE_GROUPS, from(COUNT, path("criticality"), Optional.empty()));
    assertEquals(From.WIDE_GROUPS, from(COUNT, path("criticality"), Optional.of(URGENT)));
  }

  @Test
  void onlyOwnRecordsAreReadFromTheOtherGroups() {
    Expression mineOrUrgent = new Or(OF_A_PARENT, URGENT);
    assertEquals(From.BOTH, from(COUNT, path("criticality"), Optional.of(mineOrUrgent)));
    assertEquals(
        From.BOTH, from(COUNT, path("criticality"), Optional.of(new And(URGENT, mineOrUrgent))));
  }

  @Test
  void whatDoesNotAddUpIsNotParted() {
    Optional<Expression> mineOrUrgent = Optional.of(new Or(OF_A_PARENT, URGENT));
    Calculation most = new Calculation.Most(path("criticality"));
    assertEquals(From.GROUPS, from(most, path("criticality"), mineOrUrgent));
  }

  @Test
  void relationsAreAskedOfTheGroupsThatHaveThem() {
    assertEquals(From.GROUPS, from(COUNT, path("parent"), Optional.empty()));
    assertEquals(From.GROUPS, from(COUNT, path("criticality"), Optional.of(OF_A_PARENT)));
    assertEquals(
        From.GROUPS,
        from(COUNT, path("parent"), Optional.of(new Or(OF_A_PARENT, URGENT))),
        "a breakdown by the relation needs it of all");
  }

  @Test
  void recordsAnswerTheRest() {
    assertEquals(From.RECORDS, from(COUNT, path("subject"), Optional.empty()));
  }

  private static From from(Calculation figure, Expression by, Optional<Expression> where) {
    Grouping asked =
        new Grouping(
            summed().object("ticket"),
            where,
            List.of(new Figure("figure", figure)),
            List.of(new Group("group", by, Optional.empty())),
            List.of(),
            100,
            new Environment(Instant.EPOCH, summed().timezone(), new NothingKnown()));
    String sql =
        new FiguresQuery(summed(), asked, new SqlWords(Optional.empty())).statement().sql();
    if (!sql.contains("fw_summary_")) {
      return From.RECORDS;
    }
    if (sql.contains("is of wide groups")) {
      assertTrue(sql.contains("_wide\""), sql);
      return From.BOTH;
    }
    return sql.contains("_wide\"") ? From.WIDE_GROUPS : From.GROUPS;
  }

  private static Path path(String field) {
    return new Path(Root.RECORD, List.of(summed().object("ticket").field(field)));
  }

  private static ApplicationModel summed() {
    return ModelBuilder.desk()
        .object(
            ModelBuilder.ticket(ModelBuilder.desk())
                .summary("owned", List.of("parent", "criticality", "status")))
        .build();
  }
}
