package io.formwork.persistence.query;

import io.formwork.core.store.RecordSearch.Calculation;
import io.formwork.core.store.RecordSearch.Grouping;
import io.formwork.metadata.model.ApplicationModel;

/** Figures by looking at every record. */
record FiguresOfRecords(Grouping asked, Joins joins) implements FigureSource {

  FiguresOfRecords(ApplicationModel model, Grouping asked) {
    this(asked, new Joins(model, asked.from()));
  }

  @Override
  public Fragment calculated(Calculation calculation, RowColumns row) {
    return switch (calculation) {
      case Calculation.Rows rows -> SqlFigures.rows();
      case Calculation.Different different -> SqlFigures.different(row.figured(different.of()));
      case Calculation.Sum sum -> SqlFigures.sum(row.figured(sum.of()));
      case Calculation.Average average -> SqlFigures.average(row.figured(average.of()));
      case Calculation.Least least -> SqlFigures.least(row.figured(least.of()));
      case Calculation.Most most -> SqlFigures.most(row.figured(most.of()));
      case Calculation.Percentile percentile ->
          SqlFigures.percentile(row.figured(percentile.of()), percentile.share());
    };
  }

  @Override
  public String having(RowColumns row) {
    return "";
  }
}
