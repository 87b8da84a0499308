package io.formwork.ui.dashboard;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import io.formwork.core.dashboard.Figure;
import io.formwork.core.dashboard.Period;
import io.formwork.metadata.model.View;
import io.formwork.ui.show.Empty;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;

/** A dashboard: the period that is looked at, numbers, and charts. */
public class DashboardPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final String view;
  private final Div figures = new Div();
  private Period.Preset preset;

  public DashboardPanel(Visit visit, View.DashboardView dashboard) {
    this.place = visit.place();
    this.view = dashboard.name();
    this.preset =
        dashboard
            .period()
            .map(period -> Period.Preset.of(period.initially()))
            .orElse(Period.Preset.ALL);
    addClassName("fw-page");
    addClassName("fw-dashboard");
    Div title = new Div(new H1(visit.say(dashboard.title())));
    title.addClassName("fw-page-title");
    Div header = new Div(title);
    header.addClassName("fw-page-header");
    if (dashboard.period().isPresent()) {
      header.add(periods());
    }
    figures.addClassName("fw-figures");
    add(header, figures);
    draw();
  }

  private Select<Period.Preset> periods() {
    Select<Period.Preset> select = new Select<>();
    select.setItems(Period.Preset.values());
    select.setItemLabelGenerator(one -> text("period." + one.word()));
    select.setValue(preset);
    select.setAriaLabel(text("dashboard.period"));
    select.addClassName("fw-period");
    select.addValueChangeListener(change -> {
      preset = change.getValue();
      draw();
    });
    return select;
  }

  private void draw() {
    Visit visit = place.now();
    View.DashboardView dashboard = visit.model().view(View.DashboardView.class, view);
    Period period = Period.of(preset, visit.local(visit.now()).toLocalDate());
    Drill drill = new Drill(place, dashboard, period);
    Div numbers = new Div();
    numbers.addClassName("fw-numbers");
    Div charts = new Div();
    charts.addClassName("fw-charts");
    for (Figure figure :
        visit
            .application()
            .dashboards()
            .figures(visit.actor(), dashboard, period, visit.locale())) {
      if (figure.chart().kind() == View.ChartKind.NUMBER) {
        numbers.add(new NumberTile(figure, drill));
        continue;
      }
      charts.add(chart(figure, drill));
    }
    figures.removeAll();
    figures.add(numbers, charts);
  }

  private static Div chart(Figure figure, Drill drill) {
    Div frame = new Div(new H2(figure.title()));
    frame.addClassName("fw-chart-frame");
    frame.add(
        figure.isEmpty()
            ? new Empty("chart", text("dashboard.nothing"), text("dashboard.nothing.more"))
            : new Chart(figure, drill));
    return frame;
  }
}
