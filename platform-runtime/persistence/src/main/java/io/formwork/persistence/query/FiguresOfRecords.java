package io.formwork.persistence.query;

import io.formwork.core.store.RecordSearch.Calculation;
import io.formwork.core.store.RecordSearch.Grouping;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.persistence.value.ValueKind;

/** Figures by looking at every record. */
record FiguresOfRecords(Grouping asked, Joins joins) implements FigureSource {

  FiguresOfRecords(ApplicationModel model, Grouping asked) {
    this(asked, new Joins(model, asked.from()));
  }

  @Override
  public Fragment calculated(Calculation calculation, SqlExpressions expressions) {
    return switch (calculation) {
      case Calculation.Rows rows -> SqlFigures.rows();
      case Calculation.Different different ->
          SqlFigures.different(figured(different.of(), expressions));
      case Calculation.Sum sum -> SqlFigures.sum(figured(sum.of(), expressions));
      case Calculation.Average average -> SqlFigures.average(figured(average.of(), expressions));
      case Calculation.Least least -> SqlFigures.least(figured(least.of(), expressions));
      case Calculation.Most most -> SqlFigures.most(figured(most.of(), expressions));
      case Calculation.Percentile percentile ->
          SqlFigures.percentile(figured(percentile.of(), expressions), percentile.share());
    };
  }

  /** The value; what nobody sees is an empty number, since the database asks of what kind it is. */
  static Fragment figured(Expression of, SqlExpressions expressions) {
    Fragment value = expressions.value(of);
    return value.isEmpty() ? Fragment.of(ValueKind.DECIMAL, "NULL::numeric") : value;
  }

  @Override
  public String having() {
    return "";
  }
}
