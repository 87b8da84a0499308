package io.formwork.ui.list;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.formwork.core.export.Export;
import io.formwork.core.query.ListRequest;
import io.formwork.core.screen.ListScreen;
import io.formwork.core.screen.ListScreens;
import io.formwork.metadata.model.View;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Saves the list as a spreadsheet: the filter, the order and the columns that are on the screen.
 */
class ExcelButton extends Anchor {

  private static final long serialVersionUID = 1L;
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Place place;
  private final String view;
  private final Supplier<ListState> state;

  ExcelButton(Place place, String view, Supplier<ListState> state) {
    this.place = place;
    this.view = view;
    this.state = state;
    addClassName("fw-button");
    add(Icons.of("download"), new Span(text("list.excel")));
    getElement().setAttribute("title", text("list.excel.more"));
    getElement().setAttribute("data-key", "excel");
    Locale language = com.vaadin.flow.component.UI.getCurrent().getLocale();
    setHref(event -> write(event, language));
    getElement().setAttribute("download", "");
  }

  private void write(DownloadEvent event, Locale language) throws IOException {
    Visit visit = place.now();
    View.ListView list = visit.model().view(View.ListView.class, view);
    ListScreen screen =
        new ListScreens(visit.model(), language).of(list, visit.actor(), false, true);
    ListRequest request = new Rows(visit, list, screen).request(state.get(), 0, 1);
    LocalDate today = visit.local(visit.now()).toLocalDate();
    event.setFileName(screen.title() + " " + today + ".xlsx");
    event.setContentType(TYPE);
    visit
        .application()
        .export()
        .spreadsheet(visit.actor(), new Export.Wanted(request, screen.title(), language))
        .writeTo(event.getOutputStream());
  }
}
