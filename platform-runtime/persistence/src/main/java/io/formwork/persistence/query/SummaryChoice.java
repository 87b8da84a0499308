package io.formwork.persistence.query;

import io.formwork.core.store.RecordSearch.Calculation;
import io.formwork.core.store.RecordSearch.Grouping;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.And;
import io.formwork.metadata.expression.Expression.Not;
import io.formwork.metadata.expression.Expression.Or;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Summary;
import io.formwork.metadata.model.Summary.Dimension;
import io.formwork.persistence.schema.Identifiers;
import io.formwork.persistence.schema.SummaryGroups;
import io.formwork.persistence.schema.SummaryTable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Of all that is kept of groups of an object's records, the least that has to be read for what is
 * asked: wide groups where they know all of it; else wide groups for the records that they can tell
 * and the groups as declared for the others; else those for all.
 */
final class SummaryChoice {

  private static final Path IS_WIDE =
      new Path(
          Root.RECORD,
          List.of(
              Field.of(SummaryTable.IS_WIDE, Label.of(SummaryTable.IS_WIDE), new FieldType.Flag())
                  .column(SummaryTable.IS_WIDE)
                  .build()));

  private static final Comparator<SummaryGroups> FEWEST_FIRST =
      Comparator.<SummaryGroups>comparingLong(
              groups -> groups.of().by().stream().filter(Dimension::isRelation).count())
          .thenComparingInt(groups -> groups.of().by().size());

  private final ApplicationModel model;
  private final Grouping asked;

  SummaryChoice(ApplicationModel model, Grouping asked) {
    this.model = model;
    this.asked = asked;
  }

  /** Nothing where the records have to be asked. */
  Optional<FigureSource> best() {
    List<Groups> all =
        asked.from().summaries().stream()
            .map(summary -> new SummaryTable(model, asked.from(), summary))
            .flatMap(table -> table.all().stream().map(groups -> new Groups(table, groups)))
            .sorted(Comparator.comparing(Groups::groups, FEWEST_FIRST))
            .toList();
    return Stream.<Stream<FigureSource>>of(
            all.stream().filter(Groups::hasNoRelations).flatMap(one -> whole(one).stream()),
            all.stream().filter(Groups::areWide).flatMap(one -> parted(one).stream()),
            all.stream().flatMap(one -> whole(one).stream()))
        .flatMap(sources -> sources)
        .findFirst();
  }

  private record Groups(SummaryTable table, SummaryGroups groups) {

    boolean hasNoRelations() {
      return groups.of().by().stream().noneMatch(Dimension::isRelation);
    }

    boolean areWide() {
      return !groups.of().equals(table.summary());
    }
  }

  private Optional<FigureSource> whole(Groups from) {
    return SaidOfGroups.of(asked, from.groups().of())
        .map(said -> {
          String rows = from.table().rows(from.groups());
          boolean whole =
              asked.figures().stream().anyMatch(one -> looksAtValues(one.calculation()));
          return source(said, whole ? wholeGroups(from.groups(), rows) : rows);
        });
  }

  /** A value that is in a row may be in no record any more: another row takes it back. */
  private static String wholeGroups(SummaryGroups groups, String rows) {
    return "(%s HAVING sum(r.%s) <> 0)"
        .formatted(groups.putTogether(rows + " r"), Identifiers.quoted(SummaryTable.ROWS));
  }

  private static boolean looksAtValues(Calculation calculation) {
    return calculation instanceof Calculation.Different
        || calculation instanceof Calculation.Least
        || calculation instanceof Calculation.Most;
  }

  /** Only what adds up can be read in parts. */
  private Optional<FigureSource> parted(Groups wide) {
    Summary few = wide.groups().of();
    if (asked.where().isEmpty()
        || asked.figures().stream().anyMatch(one -> looksAtValues(one.calculation()))) {
      return Optional.empty();
    }
    return PartedCondition.of(asked.where().get(), part -> knows(few, part))
        .filter(parts -> SaidOfGroups.of(SaidOfGroups.where(asked, parts.near()), few).isPresent())
        .flatMap(parts -> parted(wide, parts));
  }

  private Optional<FigureSource> parted(Groups wide, PartedCondition parts) {
    Summary many = wide.table().summary();
    return SaidOfGroups.of(SaidOfGroups.where(asked, new Or(parts.near(), parts.far())), many)
        .map(said -> {
          Expression near = SaidOfGroups.condition(asked, many, parts.near());
          Expression far = SaidOfGroups.condition(asked, many, parts.far());
          Expression either = new Or(new And(IS_WIDE, near), new And(new Not(IS_WIDE), far));
          return source(SaidOfGroups.where(said, either), wide.table().partedRows(wide.groups()));
        });
  }

  private boolean knows(Summary summary, Expression part) {
    return SaidOfGroups.of(
            new Grouping(
                asked.from(),
                Optional.of(part),
                List.of(),
                List.of(),
                List.of(),
                asked.limit(),
                asked.environment()),
            summary)
        .isPresent();
  }

  private FigureSource source(Grouping said, String rows) {
    return new FiguresOfSummary(said, Joins.ofGroups(model, asked.from(), rows));
  }
}
