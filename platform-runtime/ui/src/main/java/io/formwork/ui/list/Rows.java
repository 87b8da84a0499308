package io.formwork.ui.list;

import io.formwork.core.query.Filter;
import io.formwork.core.query.ListRequest;
import io.formwork.core.screen.ListScreen;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.View;
import io.formwork.ui.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a list asks for, made of its definition and of what a person has set on it. */
record Rows(Visit visit, View.ListView view, ListScreen screen) {

  ListRequest request(ListState state, long offset, int limit) {
    return new ListRequest(
        view.object(),
        screen.columns().stream().map(ListScreen.Column::path).toList(),
        where(state),
        filters(state),
        sort(state),
        state.search(),
        offset,
        limit);
  }

  private Optional<Expression> where(ListState state) {
    return Stream.concat(
            view.where().stream(), measure(state).flatMap(View.Measure::where).stream())
        .reduce(Expression.And::new);
  }

  /** The measure of a dashboard that was clicked to come here. */
  Optional<View.Measure> measure(ListState state) {
    return state.measure().flatMap(this::measure);
  }

  private Optional<View.Measure> measure(String address) {
    int dot = address.indexOf('.');
    String name = address.substring(dot + 1);
    return Optional.of(address.substring(0, Math.max(dot, 0)))
        .flatMap(dashboard -> visit.view(View.DashboardView.class, dashboard))
        .filter(dashboard -> dashboard.object().equals(view.object()))
        .flatMap(dashboard ->
            dashboard.measures().stream().filter(one -> one.name().equals(name)).findFirst());
  }

  private List<Filter> filters(ListState state) {
    FilterValues values = FilterValues.of(visit);
    List<Filter> filters = new ArrayList<>();
    state
        .filters()
        .forEach((path, written) ->
            path(path).flatMap(found -> values.filter(found, written)).ifPresent(filters::add));
    return filters;
  }

  private List<View.Sort> sort(ListState state) {
    List<View.Sort> keys = new ArrayList<>();
    for (String key : state.sort()) {
      boolean descending = key.startsWith("-");
      path(descending ? key.substring(1) : key)
          .ifPresent(path -> keys.add(new View.Sort(path, descending)));
    }
    return keys.isEmpty() ? view.sort() : keys;
  }

  private Optional<FieldPath> path(String text) {
    return Stream.concat(screen.columns().stream(), screen.filters().stream())
        .map(ListScreen.Column::path)
        .filter(path -> path.text().equals(text))
        .findFirst();
  }
}
