package io.formwork.ui.record;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.formwork.core.query.HistoryPage;
import io.formwork.core.query.HistoryRequest;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.store.Journal;
import io.formwork.ui.show.Empty;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.OptionalLong;

/**
 * What happened to a record, one save under another, the newest first: who, when, through what, and
 * each field from old to new; narrowed to a field or a person, a page at a time.
 */
class HistoryPanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final int AT_ONCE = 30;

  private final Place place;
  private final transient VisibleRecord record;
  private final transient Runnable redraw;
  private final Div entries = new Div();
  private final HistoryFilter filter;

  HistoryPanel(Visit visit, VisibleRecord record, Runnable redraw) {
    this.place = visit.place();
    this.record = record;
    this.redraw = redraw;
    addClassName("fw-history");
    filter = new HistoryFilter(visit, record, this::show);
    add(filter, entries);
    show();
  }

  private void show() {
    entries.removeAll();
    Visit visit = place.now();
    HistoryPage page = page(visit, OptionalLong.empty());
    append(visit, page);
    if (page.entries().isEmpty()) {
      entries.add(new Empty("history", text("history.empty"), text("history.empty.more")));
    }
    filter.setVisible(filter.isSet() || page.entries().size() > 1);
  }

  private HistoryPage page(Visit visit, OptionalLong after) {
    return visit
        .application()
        .history()
        .of(
            visit.actor(),
            record.ref(),
            new HistoryRequest(after, filter.field(), filter.person(), AT_ONCE));
  }

  private void append(Visit visit, HistoryPage page) {
    filter.meet(page.entries());
    HistoryEntry.Frame frame = new HistoryEntry.Frame(visit, record, redraw);
    page.entries().forEach(kept -> entries.add(new HistoryEntry(frame, kept)));
    if (page.more()) {
      entries.add(more(page.entries().getLast()));
    }
  }

  private Button more(Journal.Kept last) {
    Button more = new Button(text("history.more"));
    more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    more.addClassName("fw-history-older");
    more.addClickListener(click -> {
      entries.remove(more);
      Visit visit = place.now();
      append(visit, page(visit, OptionalLong.of(last.number())));
    });
    return more;
  }
}
