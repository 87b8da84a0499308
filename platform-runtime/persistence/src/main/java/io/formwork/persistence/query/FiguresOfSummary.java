package io.formwork.persistence.query;

import io.formwork.core.store.RecordSearch.Calculation;
import io.formwork.core.store.RecordSearch.Figure;
import io.formwork.core.store.RecordSearch.Group;
import io.formwork.core.store.RecordSearch.Grouping;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Conditional;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Step;
import io.formwork.metadata.model.Summary;
import io.formwork.metadata.summary.Grouped;
import io.formwork.persistence.schema.Identifiers;
import io.formwork.persistence.schema.SummaryTable;
import io.formwork.persistence.value.ValueKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Figures from what the database keeps of groups of records. Rights are in what is asked, so where
 * they speak of anything but the groups the summary cannot answer, and the records do.
 */
record FiguresOfSummary(Grouping asked, Joins joins) implements FigureSource {

  /** The smallest summary of the object that knows all that is asked about. */
  static Optional<FigureSource> answering(ApplicationModel model, Grouping grouping) {
    return grouping.from().summaries().stream()
        .sorted(Comparator.comparingInt(summary -> summary.by().size()))
        .flatMap(summary -> of(model, summary, grouping).stream())
        .findFirst();
  }

  private static Optional<FigureSource> of(
      ApplicationModel model, Summary summary, Grouping asked) {
    Grouped grouped = new Grouped(asked.from(), summary, asked.environment().zone());
    List<Figure> figures =
        asked.figures().stream()
            .flatMap(figure ->
                said(grouped, figure.calculation())
                    .map(said -> new Figure(figure.key(), said))
                    .stream())
            .toList();
    Grouping said =
        new Grouping(
            asked.from(),
            asked.where().map(grouped::shared),
            figures,
            asked.by().stream().map(group -> said(grouped, group)).toList(),
            asked.order(),
            asked.limit(),
            asked.environment());
    if (figures.size() < asked.figures().size() || !grouped.obstacles().isEmpty()) {
      return Optional.empty();
    }
    SummaryTable table = new SummaryTable(model, asked.from(), summary);
    boolean whole = figures.stream().anyMatch(figure -> looksAtValues(figure.calculation()));
    String rows = whole ? wholeGroups(table) : table.rows();
    return Optional.of(new FiguresOfSummary(said, Joins.ofGroups(model, asked.from(), rows)));
  }

  private static Group said(Grouped grouped, Group group) {
    Optional<Step> step = group.step().flatMap(Step::of);
    Expression by = grouped.group(group.by(), step);
    return new Group(
        group.key(), by, grouped.keeps(group.by(), step) ? Optional.empty() : group.step());
  }

  /** Nothing where a summary keeps no such figure. */
  private static Optional<Calculation> said(Grouped grouped, Calculation calculation) {
    return switch (calculation) {
      case Calculation.Rows rows -> Optional.of(rows);
      case Calculation.Different(Expression of) ->
          Optional.of(new Calculation.Different(grouped.shared(of)));
      case Calculation.Sum(Expression of) -> Optional.of(new Calculation.Sum(grouped.summed(of)));
      case Calculation.Average(Expression of) ->
          Optional.of(new Calculation.Average(grouped.summed(of)));
      case Calculation.Least(Expression of) ->
          Optional.of(new Calculation.Least(grouped.shared(of)));
      case Calculation.Most(Expression of) -> Optional.of(new Calculation.Most(grouped.shared(of)));
      case Calculation.Percentile percentile -> Optional.empty();
    };
  }

  private static boolean looksAtValues(Calculation calculation) {
    return calculation instanceof Calculation.Different
        || calculation instanceof Calculation.Least
        || calculation instanceof Calculation.Most;
  }

  /** A value that is in a row may be in no record any more: another row takes it back. */
  private static String wholeGroups(SummaryTable table) {
    String dimensions = Identifiers.quoted(table.dimensions());
    String amounts =
        table.amounts().stream()
            .map(Identifiers::quoted)
            .map(amount -> "sum(" + amount + ") AS " + amount)
            .collect(Collectors.joining(", "));
    return "(SELECT %s, %s FROM %s r GROUP BY %s HAVING sum(%s) <> 0)"
        .formatted(
            dimensions, amounts, table.rows(), dimensions, Identifiers.quoted(SummaryTable.ROWS));
  }

  @Override
  public Fragment calculated(Calculation calculation, RowColumns row) {
    return switch (calculation) {
      case Calculation.Rows rows ->
          Fragment.compose(ValueKind.WHOLE, "coalesce(sum({0}), 0)::bigint", records(row));
      case Calculation.Different(Expression of) -> SqlFigures.different(row.figured(of));
      case Calculation.Least(Expression of) -> SqlFigures.least(row.figured(of));
      case Calculation.Most(Expression of) -> SqlFigures.most(row.figured(of));
      case Calculation.Sum(Expression of) ->
          summed(of)
              .map(field ->
                  SqlFigures.total(
                      ValueKind.of(field.type()),
                      row.of(amount(SummaryTable.filled(field), of, row.expressions())),
                      row.of(amount(SummaryTable.sum(field), of, row.expressions()))))
              .orElseGet(() -> SqlFigures.sum(row.figured(of)));
      case Calculation.Average(Expression of) ->
          summed(of)
              .map(field ->
                  SqlFigures.mean(
                      ValueKind.of(field.type()),
                      row.of(amount(SummaryTable.filled(field), of, row.expressions())),
                      row.of(amount(SummaryTable.sum(field), of, row.expressions()))))
              .orElseGet(() -> SqlFigures.average(row.figured(of)));
      case Calculation.Percentile percentile -> throw new IllegalArgumentException("No summary");
    };
  }

  /** The field whose sum is meant; none where nobody sees one. */
  private static Optional<Field> summed(Expression of) {
    if (of instanceof Conditional conditional) {
      return summed(conditional.then());
    }
    return of instanceof Path path ? Optional.of(path.steps().getFirst()) : Optional.empty();
  }

  /** The amount of the groups whose records show the value. */
  private Fragment amount(String column, Expression of, SqlExpressions expressions) {
    if (of instanceof Conditional conditional) {
      return Fragment.compose(
          ValueKind.DECIMAL,
          "CASE WHEN {0} THEN {1} END",
          expressions.condition(conditional.condition()),
          amount(column, conditional.then(), expressions));
    }
    return Fragment.of(ValueKind.DECIMAL, joins.amount(column));
  }

  private Fragment records(RowColumns row) {
    return row.of(Fragment.of(ValueKind.WHOLE, joins.amount(SummaryTable.ROWS)));
  }

  @Override
  public String having(RowColumns row) {
    return asked.by().isEmpty() ? "" : "\nHAVING sum(" + records(row).sql() + ") > 0";
  }
}
