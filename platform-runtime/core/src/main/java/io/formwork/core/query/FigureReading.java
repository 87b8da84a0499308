package io.formwork.core.query;

import io.formwork.core.actor.Actor;
import io.formwork.core.query.FigureRequest.Grouped;
import io.formwork.core.query.FigureRequest.Measure;
import io.formwork.core.record.Values;
import io.formwork.core.store.RecordSearch;
import io.formwork.core.store.RecordSearch.Calculation;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures over the records that a person may read; a value that may not be read makes no group of
 * its own and counts in no figure.
 */
final class FigureReading {

  private final ApplicationModel model;
  private final Narrowing narrowing;
  private final RecordSearch search;
  private final Displays displays;
  private final ReadEnvironment environment;

  FigureReading(
      ApplicationModel model,
      Narrowing narrowing,
      RecordSearch search,
      Displays displays,
      ReadEnvironment environment) {
    this.model = model;
    this.narrowing = narrowing;
    this.search = search;
    this.displays = displays;
    this.environment = environment;
  }

  Figures of(Actor actor, ObjectType type, FigureRequest request) {
    RecordSearch.Environment now = environment.of(actor);
    List<Values> groups =
        search.figures(
            new RecordSearch.Grouping(
                type,
                where(actor, type, request),
                request.measures().stream()
                    .map(one -> new RecordSearch.Figure(one.key(), calculated(actor, type, one)))
                    .toList(),
                request.by().stream().map(by -> group(actor, type, by)).toList(),
                request.order(),
                request.limit() + 1,
                now));
    boolean more = groups.size() > request.limit();
    List<Values> told = more ? groups.subList(0, request.limit()) : groups;
    Map<String, Map<Long, String>> names = new HashMap<>();
    for (Grouped by : request.by()) {
      by.path()
          .field()
          .type()
          .target()
          .ifPresent(object -> {
            List<Long> ids =
                told.stream()
                    .flatMap(row -> row.find(by.key()).stream())
                    .map(Long.class::cast)
                    .toList();
            names.put(by.key(), displays.of(actor, model.object(object), ids, now));
          });
    }
    return new Figures(told, names, more);
  }

  private Optional<Expression> where(Actor actor, ObjectType type, FigureRequest request) {
    ListRequest rows =
        new ListRequest(
            request.object(),
            List.of(),
            request.where(),
            List.of(),
            List.of(),
            request.search(),
            0,
            0);
    return narrowing.of(actor, type, rows, Action.READ);
  }

  private RecordSearch.Group group(Actor actor, ObjectType type, Grouped by) {
    return new RecordSearch.Group(by.key(), narrowing.column(actor, type, by.path()), by.step());
  }

  private Calculation calculated(Actor actor, ObjectType type, Measure measure) {
    Expression of =
        measure
            .of()
            .map(path -> narrowing.column(actor, type, path))
            .orElse(new Expression.Empty());
    return switch (measure.kind()) {
      case COUNT -> new Calculation.Rows();
      case DIFFERENT -> new Calculation.Different(of);
      case SUM -> new Calculation.Sum(of);
      case AVERAGE -> new Calculation.Average(of);
      case LEAST -> new Calculation.Least(of);
      case MOST -> new Calculation.Most(of);
      case PERCENTILE -> new Calculation.Percentile(of, measure.share());
    };
  }
}
