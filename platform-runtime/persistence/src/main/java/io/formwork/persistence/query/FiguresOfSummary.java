package io.formwork.persistence.query;

import io.formwork.core.store.RecordSearch.Calculation;
import io.formwork.core.store.RecordSearch.Grouping;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Conditional;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.model.Field;
import io.formwork.persistence.schema.SummaryTable;
import io.formwork.persistence.value.ValueKind;
import java.util.Optional;

/**
 * Figures from what the database keeps of groups of records.
 *
 * @param asked said of the groups
 */
record FiguresOfSummary(Grouping asked, Joins joins) implements FigureSource {

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
