package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.store.ReleaseStore.Headline;
import io.formwork.core.store.ReleaseStore.Release;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Releases in rows; on a narrow screen a card a row. */
class ReleaseGrid extends Grid<ReleaseRow> {

  private static final long serialVersionUID = 1L;
  private static final int PHONE = 720;
  private static final String CARD = "card";

  private final Place place;
  private List<ReleaseRow> shown = List.of();
  private ReleaseRow focused = ReleaseRow.NONE;

  ReleaseGrid(Place place) {
    this.place = place;
    addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    addClassName("fw-grid");
    setSelectionMode(Grid.SelectionMode.NONE);
    column("number", ReleaseGrid::number, "6.5rem");
    column("at", row -> row.at(), "9.5rem");
    column("by", row -> new Span(row.by()), "9rem");
    column("kind", row -> row.kind(), "10rem");
    column("what", ReleaseGrid::what, "20rem").setFlexGrow(2);
    addComponentColumn(ReleaseGrid::card).setKey(CARD).setFlexGrow(1).setVisible(false);
    addItemClickListener(click -> open(click.getItem()));
    addCellFocusListener(focus -> focused = focus.getItem().orElse(ReleaseRow.NONE));
    Shortcuts.addShortcutListener(this, () -> open(focused), Key.ENTER).listenOn(this);
  }

  private Grid.Column<ReleaseRow> column(
      String key, Function<ReleaseRow, Component> cell, String width) {
    return addComponentColumn(cell::apply)
        .setHeader(text("releases." + key))
        .setKey(key)
        .setWidth(width)
        .setFlexGrow(0);
  }

  /** Draws only what is not shown yet: a grid that is set anew forgets where one was. */
  void show(Visit visit, List<Release> releases) {
    long serving = visit.application().release();
    Map<Long, Headline> headlines = visit.application().releases().headlines(visit.actor());
    List<ReleaseRow> rows =
        releases.stream()
            .map(release ->
                ReleaseRow.of(
                    visit,
                    release,
                    Optional.ofNullable(headlines.get(release.number())),
                    release.number() == serving))
            .toList();
    if (!rows.equals(shown)) {
      shown = rows;
      setItems(rows);
    }
  }

  private static Component number(ReleaseRow row) {
    Div cell = new Div(new Span(String.valueOf(row.number())));
    cell.addClassName("fw-release-number");
    if (row.serves()) {
      Span badge = new Span(text("releases.serves"));
      badge.addClassNames("fw-badge", "fw-green");
      cell.add(badge);
    }
    return cell;
  }

  private static Component what(ReleaseRow row) {
    Span words = new Span(row.what());
    words.addClassName("fw-text");
    words.getElement().setAttribute("title", row.what());
    return words;
  }

  private static Component card(ReleaseRow row) {
    Div parts = new Div(row.at(), new Span(row.by()), row.kind());
    parts.addClassName("fw-card-parts");
    Div title = new Div(number(row), new Span(row.what()));
    title.addClassName("fw-card-title");
    Div card = new Div(title, parts);
    card.addClassName("fw-card-row");
    return card;
  }

  private void open(ReleaseRow row) {
    if (row.number() > 0) {
      UI.getCurrent().navigate(SetUpLinks.release(place.app(), row.number()));
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    event
        .getUI()
        .getPage()
        .retrieveExtendedClientDetails(details -> fit(details.getWindowInnerWidth()));
    event.getUI().getPage().addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
  }

  private void fit(int width) {
    boolean phone = width < PHONE;
    getColumns().forEach(column -> column.setVisible(CARD.equals(column.getKey()) == phone));
    setClassName("fw-grid-cards", phone);
  }
}
