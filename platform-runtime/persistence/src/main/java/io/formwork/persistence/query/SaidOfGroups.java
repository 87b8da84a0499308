package io.formwork.persistence.query;

import io.formwork.core.store.RecordSearch.Calculation;
import io.formwork.core.store.RecordSearch.Figure;
import io.formwork.core.store.RecordSearch.Group;
import io.formwork.core.store.RecordSearch.Grouping;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Step;
import io.formwork.metadata.model.Summary;
import io.formwork.metadata.summary.Grouped;
import java.util.Optional;

/**
 * What is asked of records, said of the groups of a summary. Rights are in what is asked, so where
 * they speak of anything but the groups the summary cannot answer.
 */
final class SaidOfGroups {

  private final Grouped grouped;

  private SaidOfGroups(Grouped grouped) {
    this.grouped = grouped;
  }

  /** Nothing where the summary does not know all that is asked. */
  static Optional<Grouping> of(Grouping asked, Summary summary) {
    Grouped grouped = new Grouped(asked.from(), summary, asked.environment().zone());
    Grouping said = new SaidOfGroups(grouped).said(asked);
    return said.figures().size() == asked.figures().size() && grouped.obstacles().isEmpty()
        ? Optional.of(said)
        : Optional.empty();
  }

  /** A condition of which it is known that the summary knows it. */
  static Expression condition(Grouping asked, Summary summary, Expression condition) {
    return new Grouped(asked.from(), summary, asked.environment().zone()).shared(condition);
  }

  /** The same of other records. */
  static Grouping where(Grouping asked, Expression condition) {
    return new Grouping(
        asked.from(),
        Optional.of(condition),
        asked.figures(),
        asked.by(),
        asked.order(),
        asked.limit(),
        asked.environment());
  }

  private Grouping said(Grouping asked) {
    return new Grouping(
        asked.from(),
        asked.where().map(grouped::shared),
        asked.figures().stream().flatMap(figure -> said(figure).stream()).toList(),
        asked.by().stream().map(this::said).toList(),
        asked.order(),
        asked.limit(),
        asked.environment());
  }

  private Group said(Group group) {
    Optional<Step> step = group.step().flatMap(Step::of);
    Expression by = grouped.group(group.by(), step);
    return new Group(
        group.key(), by, grouped.keeps(group.by(), step) ? Optional.empty() : group.step());
  }

  private Optional<Figure> said(Figure figure) {
    return said(figure.calculation()).map(said -> new Figure(figure.key(), said));
  }

  /** Nothing where a summary keeps no such figure. */
  private Optional<Calculation> said(Calculation calculation) {
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
}
