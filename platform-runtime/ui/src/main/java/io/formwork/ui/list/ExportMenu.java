package io.formwork.ui.list;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.formwork.core.export.CsvForm;
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
 * Saves the list as a file: the filter, the order and the columns that are on the screen, as a
 * spreadsheet or as text.
 */
class ExportMenu extends MenuBar {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final String view;
  private final Supplier<ListState> state;

  /** What a list can be saved as. */
  private enum Format {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=utf-8");

    private final String type;

    Format(String type) {
      this.type = type;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    Export.File of(Export export, Visit visit, Export.Wanted wanted) {
      return switch (this) {
        case XLSX -> export.spreadsheet(visit.actor(), wanted);
        case CSV -> export.csv(visit.actor(), wanted, CsvForm.excel(wanted.language()));
      };
    }
  }

  ExportMenu(Place place, String view, Supplier<ListState> state) {
    this.place = place;
    this.view = view;
    this.state = state;
    addClassName("fw-export");
    MenuItem root = addItem(Icons.of("download"));
    root.add(new Span(text("list.export")));
    root.getElement().setAttribute("title", text("list.export.more"));
    root.getElement().setAttribute("data-key", "export");
    for (Format format : Format.values()) {
      root.getSubMenu().addItem(link(format));
    }
  }

  private Anchor link(Format format) {
    Locale language = UI.getCurrent().getLocale();
    Span name = new Span(text("list.export." + format.word()));
    Span more = new Span(text("list.export." + format.word() + ".more"));
    more.addClassName("fw-export-more");
    Anchor link = new Anchor();
    link.add(name, more);
    link.addClassName("fw-export-link");
    link.getElement().setAttribute("data-export", format.word());
    link.setHref(event -> write(event, language, format));
    link.getElement().setAttribute("download", "");
    return link;
  }

  private void write(DownloadEvent event, Locale language, Format format) throws IOException {
    Visit visit = place.now();
    View.ListView list = visit.view(View.ListView.class, view).orElseThrow(NotFoundException::new);
    ListScreen screen =
        new ListScreens(visit.model(), language).of(list, visit.actor(), action -> true);
    ListRequest request = new Rows(visit, list, screen).request(state.get(), 0, 1);
    LocalDate today = visit.local(visit.now()).toLocalDate();
    event.setFileName(screen.title() + " " + today + "." + format.word());
    event.setContentType(format.type);
    Export.Wanted wanted = new Export.Wanted(request, screen.title(), language);
    format.of(visit.application().export(), visit, wanted).writeTo(event.getOutputStream());
  }
}
