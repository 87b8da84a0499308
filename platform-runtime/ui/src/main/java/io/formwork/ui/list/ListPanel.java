package io.formwork.ui.list;

import static io.formwork.ui.text.Texts.counted;
import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import io.formwork.core.message.Decision;
import io.formwork.core.query.Row;
import io.formwork.core.record.RecordRef;
import io.formwork.core.screen.Forms;
import io.formwork.core.screen.ListScreen;
import io.formwork.core.screen.ListScreens;
import io.formwork.metadata.model.View;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.layout.MainLayout;
import io.formwork.ui.layout.Refreshing;
import io.formwork.ui.show.Empty;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list: rows fetched as they are scrolled to, and what a person may set on them. */
public class ListPanel extends Div implements Refreshing {

  private static final long serialVersionUID = 1L;
  private static final int PHONE = 720;

  private final Place place;
  private final String view;
  private final ListScreen screen;
  private final Optional<String> form;
  private final Grid<Row> grid = new Grid<>();
  private final Span count = new Span();
  private final Div filters = new Div();
  private ListState state;
  private Visit page;
  private @Nullable Row focused;

  public ListPanel(Visit visit, View.ListView list, ListState state) {
    this.place = visit.place();
    this.view = list.name();
    this.form = list.form();
    this.state = state;
    this.page = visit;
    this.screen = screen(visit, list);
    addClassName("fw-list");
    count.addClassName("fw-list-count");
    filters.addClassName("fw-filters-place");
    buildGrid();
    add(header(visit), filters, grid);
    drawFilters(visit);
    showCount();
  }

  /** What a person has set on it. */
  public ListState state() {
    return state;
  }

  private static ListScreen screen(Visit visit, View.ListView list) {
    Decision create = visit.application().query().mayCreate(visit.actor(), list.object());
    Decision export = visit.application().query().mayExport(visit.actor(), list.object());
    return new ListScreens(visit.model(), visit.locale())
        .of(list, visit.actor(), create.allowed(), export.allowed());
  }

  private Div header(Visit visit) {
    TextField search = new TextField();
    search.setPlaceholder(text("list.search"));
    search.setPrefixComponent(Icons.of("search"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setValue(state.search().orElse(""));
    search.addValueChangeListener(change -> become(state.searching(change.getValue())));
    search.addClassName("fw-search");
    search.getElement().setAttribute("data-key", "search");
    search.setAriaLabel(text("list.search"));
    Div title = new Div(new H1(screen.title()), count);
    title.addClassName("fw-page-title");
    Div header = new Div(title, search);
    header.addClassName("fw-page-header");
    if (screen.exports()) {
      header.add(new ExcelButton(place, view, () -> state));
    }
    createButton(visit).ifPresent(header::add);
    return header;
  }

  private Optional<Button> createButton(Visit visit) {
    if (!screen.creates()) {
      return Optional.empty();
    }
    return new Forms(visit.model())
        .toCreate(screen.object())
        .map(form -> {
          Button create = new Button(text("list.create"), Icons.of("plus"));
          create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
          create.getElement().setAttribute("data-key", "create");
          create.setTooltipText(text("list.create.more"));
          create.addClickListener(
              click -> UI.getCurrent().navigate(Links.create(place.app(), form.name())));
          return create;
        });
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

  private void buildGrid() {
    grid.addThemeVariants(
        GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
    grid.removeThemeVariants(GridVariant.LUMO_ROW_STRIPES);
    grid.addClassName("fw-grid");
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setColumnReorderingAllowed(true);
    grid.setMultiSort(false);
    grid.setPageSize(50);
    new Columns(() -> page, screen).addTo(grid);
    showOrder();
    grid.setEmptyStateComponent(new Empty("list", text("list.empty"), text("list.empty.more")));
    grid.setItems(DataProvider.fromCallbacks(this::fetch, this::size));
    grid.addSortListener(order ->
        become(state.sortedBy(order.getSortOrder().stream().map(ListPanel::key).toList())));
    grid.addItemClickListener(click -> open(click.getItem()));
    grid.addCellFocusListener(focus -> focused = focus.getItem().orElse(null));
    Shortcuts.addShortcutListener(grid, this::openFocused, Key.ENTER).listenOn(grid);
  }

  private void openFocused() {
    if (focused != null) {
      open(focused);
    }
  }

  private void open(Row row) {
    RecordRef ref = new RecordRef(screen.object(), row.id());
    UI.getCurrent().navigate(Links.record(place.app(), ref, form));
  }

  private void showOrder() {
    List<GridSortOrder<Row>> orders =
        state.sort().stream().flatMap(key -> order(key).stream()).toList();
    grid.sort(orders);
  }

  private Optional<GridSortOrder<Row>> order(String key) {
    boolean descending = key.startsWith("-");
    return Optional.ofNullable(grid.getColumnByKey(descending ? key.substring(1) : key))
        .map(column ->
            new GridSortOrder<>(
                column, descending ? SortDirection.DESCENDING : SortDirection.ASCENDING));
  }

  private static String key(GridSortOrder<Row> order) {
    String path = order.getSorted().getKey();
    return order.getDirection() == SortDirection.DESCENDING ? "-" + path : path;
  }

  /** Nothing from another release than the columns are of: the page is about to be drawn anew. */
  private Stream<Row> fetch(Query<Row, Void> asked) {
    Visit now = place.now();
    if (now.application().release() != page.application().release()) {
      MainLayout.lookAroundSoon(this);
      return Stream.empty();
    }
    page = now;
    return page
        .application()
        .query()
        .list(page.actor(), rows(page).request(state, asked.getOffset(), asked.getLimit()))
        .rows()
        .stream();
  }

  private int size(Query<Row, Void> asked) {
    return (int) Math.min(Integer.MAX_VALUE, total());
  }

  private long total() {
    Visit visit = place.now();
    return visit.application().query().count(visit.actor(), rows(visit).request(state, 0, 1));
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
    grid.getDataProvider().refreshAll();
    showCount();
  }

  private void showCount() {
    count.setText(counted(place.now().locale(), "list.count", total()));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    event
        .getUI()
        .getPage()
        .retrieveExtendedClientDetails(details -> fit(details.getWindowInnerWidth()));
    event.getUI().getPage().addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
  }

  /** On a narrow screen, a card a row instead of columns. */
  private void fit(int width) {
    boolean phone = width < PHONE;
    grid.getColumns()
        .forEach(column -> column.setVisible(Columns.CARD_KEY.equals(column.getKey()) == phone));
    grid.setClassName("fw-grid-cards", phone);
  }
}
