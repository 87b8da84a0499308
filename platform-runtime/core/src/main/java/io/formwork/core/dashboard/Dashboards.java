package io.formwork.core.dashboard;

import io.formwork.core.actor.Actor;
import io.formwork.core.query.AggregateRequest;
import io.formwork.core.query.Filter;
import io.formwork.core.query.Query;
import io.formwork.core.record.Values;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.View;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Works out what the charts of a dashboard show, over the records that the person may see (G30).
 */
public final class Dashboards {

  private static final String BY = "by";
  private static final String SPLIT = "split";
  private static final String VALUE = "value";

  private final ApplicationModel model;
  private final Query query;

  public Dashboards(ApplicationModel model, Query query) {
    this.model = model;
    this.query = query;
  }

  /** One figure for each chart, in their order. */
  public List<Figure> figures(
      Actor actor, View.DashboardView dashboard, Period period, Locale locale) {
    return dashboard.charts().stream()
        .map(chart -> figure(actor, dashboard, chart, period, locale))
        .toList();
  }

  /** Only the charts that are plain numbers, for a dashboard in small. */
  public List<Figure> numbers(
      Actor actor, View.DashboardView dashboard, Period period, Locale locale) {
    return dashboard.charts().stream()
        .filter(chart -> chart.kind() == View.ChartKind.NUMBER)
        .map(chart -> figure(actor, dashboard, chart, period, locale))
        .toList();
  }

  /** The filter that keeps the records of the period; none where the dashboard knows no period. */
  public Optional<Filter> within(View.DashboardView dashboard, Period period) {
    return dashboard
        .period()
        .filter(field -> period.from().isPresent() || period.until().isPresent())
        .map(field -> between(field.field(), period));
  }

  private Filter between(FieldPath path, Period period) {
    return path.field().type() instanceof FieldType.Day
        ? new Filter.Between(
            path, period.from().map(Object.class::cast), period.until().map(Object.class::cast))
        : new Filter.Between(
            path, period.fromInstant(model.timezone()), period.untilInstant(model.timezone()));
  }

  private Figure figure(
      Actor actor, View.DashboardView dashboard, View.Chart chart, Period period, Locale locale) {
    View.Measure measure = dashboard.measure(chart.measure());
    List<Values> groups =
        query.aggregate(
            actor,
            new AggregateRequest(
                dashboard.object(),
                measure.where(),
                within(dashboard, period).stream().toList(),
                measure.aggregate(),
                measure.of(),
                chart.by(),
                chart.step(),
                chart.split()));
    return new Drawing(new Categories(model, query, actor, locale), measure, locale)
        .of(chart, groups, period);
  }

  /** Lays the groups out along the axis and into series. */
  private record Drawing(Categories categories, View.Measure measure, Locale locale) {

    Figure of(View.Chart chart, List<Values> groups, Period period) {
      List<Figure.Category> axis = axis(chart, groups, period);
      List<Figure.Category> splits = splits(chart, groups);
      Map<List<Optional<Object>>, Object> cells = new HashMap<>();
      groups.forEach(group ->
          group
              .find(VALUE)
              .ifPresent(value -> cells.put(List.of(group.find(BY), group.find(SPLIT)), value)));
      List<Figure.Series> series =
          splits.stream()
              .map(split -> new Figure.Series(split, amounts(axis, split, cells)))
              .toList();
      return new Figure(chart, chart.title().in(locale), axis, series);
    }

    private List<Figure.Amount> amounts(
        List<Figure.Category> axis,
        Figure.Category split,
        Map<List<Optional<Object>>, Object> cells) {
      Amounts amounts = new Amounts(measure, locale);
      return axis.stream()
          .map(category -> amounts.of(cells.get(List.of(category.key(), split.key()))))
          .toList();
    }

    private List<Figure.Category> axis(View.Chart chart, List<Values> groups, Period period) {
      if (chart.by().isEmpty()) {
        return List.of(whole());
      }
      Set<Optional<Object>> keys = keys(groups, BY);
      return categories.of(
          chart.by().get().field(),
          chart.step().map(step -> Calendar.filled(keys, step, period)).orElse(keys));
    }

    private List<Figure.Category> splits(View.Chart chart, List<Values> groups) {
      return chart
          .split()
          .map(path -> categories.of(path.field(), keys(groups, SPLIT)))
          .orElseGet(() -> List.of(whole()));
    }

    private Figure.Category whole() {
      return new Figure.Category(Optional.empty(), measure.title().in(locale), Optional.empty());
    }

    private static Set<Optional<Object>> keys(List<Values> groups, String name) {
      Set<Optional<Object>> keys = new LinkedHashSet<>();
      groups.forEach(group -> keys.add(group.find(name)));
      return keys;
    }
  }

  /** The days a category of a chart stands for, when its axis is time. */
  public static Optional<Period> days(View.Chart chart, Figure.Category category) {
    return category
        .key()
        .filter(LocalDate.class::isInstance)
        .map(LocalDate.class::cast)
        .flatMap(day ->
            chart
                .step()
                .map(step -> new Period(Optional.of(day), Optional.of(Calendar.next(day, step)))));
  }
}
