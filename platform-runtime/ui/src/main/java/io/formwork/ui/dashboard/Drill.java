package io.formwork.ui.dashboard;

import io.formwork.core.dashboard.Dashboards;
import io.formwork.core.dashboard.Figure;
import io.formwork.core.dashboard.Period;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.View;
import io.formwork.ui.list.FilterValues;
import io.formwork.ui.list.ListState;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Place;
import java.util.Optional;

/** From a figure to the records behind it: the list that the chart opens, filtered to it. */
public record Drill(Place place, View.DashboardView dashboard, Period period) {

  /** The address of the list; nothing where the chart opens none, or what was clicked is empty. */
  Optional<String> address(Figure figure, Figure.Category category, Figure.Category split) {
    Optional<String> list = list(figure);
    if (list.isEmpty()) {
      return Optional.empty();
    }
    ListState state = ListState.none().measuring(dashboard.name(), figure.chart().measure());
    state = within(state);
    Optional<Period> days = Dashboards.days(figure.chart(), category);
    if (figure.chart().by().isPresent()) {
      String written =
          days.map(FilterValues::written).or(() -> category.key().map(Object::toString)).orElse("");
      state = filtered(state, figure.chart().by().get(), written);
    }
    if (figure.chart().split().isPresent()) {
      state =
          filtered(
              state, figure.chart().split().get(), split.key().map(Object::toString).orElse(""));
    }
    String parameters = state.toAddress().getQueryString();
    return Optional.of(Links.view(place.app(), list.get()) + "?" + parameters);
  }

  /** The list behind the figure, where it is there for the person. */
  Optional<String> list(Figure figure) {
    return figure
        .chart()
        .opens()
        .filter(list -> place.now().view(View.ListView.class, list).isPresent());
  }

  private ListState within(ListState state) {
    boolean bounded = period.from().isPresent() || period.until().isPresent();
    return dashboard
        .period()
        .filter(field -> bounded)
        .map(field -> filtered(state, field.field(), FilterValues.written(period)))
        .orElse(state);
  }

  private static ListState filtered(ListState state, FieldPath path, String written) {
    return state.filtered(path.text(), written);
  }
}
