package io.formwork.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.Location;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Page;
import io.formwork.core.query.Row;
import io.formwork.core.query.Total;
import io.formwork.core.record.RecordRef;
import io.formwork.core.right.Reach;
import io.formwork.core.screen.ListAction;
import io.formwork.core.screen.ListScreen;
import io.formwork.core.screen.ListScreens;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.View;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.layout.MainLayout;
import io.formwork.ui.layout.Refreshing;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A list: rows fetched as they are scrolled to, and what a person may set on them. */
public final class ListPanel extends Div implements Refreshing {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final String view;
  private final ListScreen screen;
  private final Optional<String> form;
  private final RowGrid grid;
  private final ListHeader header;
  private final Div filters = new Div();
  private final Div chips = new Div();
  private final Scrolling scrolling = new Scrolling();
  private Optional<RowChoice> choice = Optional.empty();
  private ListState state;
  private Visit page;

  public ListPanel(Visit visit, View.ListView list, ListState state) {
    this.place = visit.place();
    this.view = list.name();
    this.form = list.form();
    this.state = state;
    this.page = visit;
    this.screen = screen(visit, list);
    this.header = new ListHeader(visit, view, screen, this::state, this::search);
    this.grid = new RowGrid(new Columns(() -> page, screen), this::open);
    addClassName("fw-list");
    filters.addClassName("fw-filters-place");
    fill();
    add(header, filters, chips, grid);
    if (screen.offers(ListAction.BULK)) {
      RowChoice rows = new RowChoice(place, screen.object(), grid, this::read, this::refresh);
      choice = Optional.of(rows);
      add(rows);
    }
    drawFilters(visit);
    showCount();
  }

  /** What a person has set on it. */
  public ListState state() {
    return state;
  }

  private static ListScreen screen(Visit visit, View.ListView list) {
    Reach reach = visit.application().reach(visit.actor());
    ObjectType type = visit.model().object(list.object());
    return new ListScreens(visit.model(), visit.locale())
        .of(list, visit.actor(), action -> action.within(reach, type));
  }

  private void fill() {
    grid.showOrder(state.sort());
    grid.fill(this::fetch);
    grid.onOrder(keys -> become(state.sortedBy(keys)));
  }

  private void search(String typed) {
    become(state.searching(typed));
  }

  private void drawFilters(Visit visit) {
    filters.removeAll();
    FilterBar bar =
        new FilterBar(
            visit, screen, state, (path, written) -> become(state.filtered(path, written)));
    rows(visit)
        .measure(state)
        .ifPresent(measure -> bar.addComponentAsFirst(chip(visit.say(measure.title()))));
    filters.add(bar);
  }

  private void drawChips(Total total) {
    chips.removeAll();
    Visit visit = place.now();
    chips.add(new FilterChips(visit, screen, state, total, this::total, this::reset));
  }

  /** What a chip has taken away is no longer set in the bar either. */
  private void reset(ListState next) {
    become(next);
    drawFilters(place.now());
  }

  private Component chip(String title) {
    Button chip = new Button(title, Icons.of("x"));
    chip.setIconAfterText(true);
    chip.addClassName("fw-chip");
    chip.addThemeVariants(ButtonVariant.LUMO_SMALL);
    chip.addClickListener(click -> {
      become(state.withoutMeasure());
      chip.setVisible(false);
    });
    return chip;
  }

  private void open(Row row) {
    RecordRef ref = new RecordRef(screen.object(), row.id());
    UI.getCurrent().navigate(Links.record(place.app(), ref, form));
  }

  /** Nothing from another release than the columns are of: the page is about to be drawn anew. */
  private Stream<Row> fetch(Query<Row, Void> asked) {
    Visit now = place.now();
    if (now.application().release() != page.application().release()) {
      MainLayout.lookAroundSoon(this);
      return Stream.empty();
    }
    page = now;
    ListRequest all = rows(page).request(state, 0, 1);
    ListRequest request = scrolling.rows(all, asked.getOffset(), asked.getLimit());
    Page read = page.application().query().list(page.actor(), request);
    scrolling.read(asked.getOffset(), read);
    choice.ifPresent(rows -> rows.read(asked.getOffset(), read.rows()));
    return read.rows().stream();
  }

  /** Some rows together, to choose them. */
  private List<Row> read(long first, int count) {
    Visit now = place.now();
    ListRequest some = rows(now).request(state, first, count);
    return now.application().query().list(now.actor(), some).rows();
  }

  private Total total(ListState of) {
    Visit visit = place.now();
    return visit.application().query().total(visit.actor(), rows(visit).request(of, 0, 1));
  }

  private Rows rows(Visit visit) {
    return new Rows(visit, visit.model().view(View.ListView.class, view), screen);
  }

  /** Takes on another state: fetches anew and says so in the address. */
  private void become(ListState next) {
    if (next.equals(state)) {
      return;
    }
    state = next;
    refresh();
    UI.getCurrent()
        .getPage()
        .getHistory()
        .replaceState(null, new Location(Links.view(place.app(), view), state.toAddress()));
  }

  @Override
  public void refresh() {
    scrolling.forget();
    choice.ifPresent(RowChoice::forget);
    grid.getDataProvider().refreshAll();
    showCount();
  }

  private void showCount() {
    Total total = total(state);
    header.showCount(place.now().locale(), total);
    grid.expect(total);
    choice.ifPresent(rows -> rows.expect(total.rows()));
    drawChips(total);
  }
}
