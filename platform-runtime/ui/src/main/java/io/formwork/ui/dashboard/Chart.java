package io.formwork.ui.dashboard;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.Page;
import io.formwork.core.dashboard.Figure;
import java.util.List;
import java.util.Locale;

/** A figure drawn by ECharts; a click opens the records behind what was clicked. */
@Tag("fw-chart")
class Chart extends Component {

  private static final long serialVersionUID = 1L;

  /** What the browser is told; the parts are named as the element reads them. */
  record Drawing(String kind, boolean opens, List<Slice> categories, List<Line> series) {}

  record Slice(String title, String colour) {}

  record Line(String title, String colour, List<Double> numbers, List<String> texts) {}

  Chart(Figure figure, Drill drill) {
    boolean opens = drill.list(figure).isPresent();
    getElement().setAttribute("role", "img");
    getElement().setAttribute("aria-label", figure.title());
    getElement().setPropertyBean("drawing", drawing(figure, opens));
    if (opens) {
      getElement()
          .addEventListener(
              "fw-pick",
              pick ->
                  open(
                      figure,
                      drill,
                      pick.getEventData().get("event.detail.category").asInt(),
                      pick.getEventData().get("event.detail.series").asInt()))
          .addEventData("event.detail.category")
          .addEventData("event.detail.series");
    }
  }

  private static void open(Figure figure, Drill drill, int category, int series) {
    drill
        .address(figure, figure.categories().get(category), figure.series().get(series).of())
        .ifPresent(UI.getCurrent()::navigate);
  }

  private static Drawing drawing(Figure figure, boolean opens) {
    return new Drawing(
        figure.chart().kind().name().toLowerCase(Locale.ROOT),
        opens,
        figure.categories().stream()
            .map(category -> new Slice(category.title(), category.colour().orElse("")))
            .toList(),
        figure.series().stream().map(Chart::line).toList());
  }

  private static Line line(Figure.Series series) {
    return new Line(
        series.of().title(),
        series.of().colour().orElse(""),
        series.amounts().stream().map(amount -> amount.number().orElse(0.0)).toList(),
        series.amounts().stream().map(Figure.Amount::text).toList());
  }

  @Override
  protected void onAttach(AttachEvent event) {
    Page page = event.getUI().getPage();
    page.addJavaScript("context://lib/echarts/echarts.common.min.js");
    page.addJavaScript("context://elements/chart.js");
  }
}
