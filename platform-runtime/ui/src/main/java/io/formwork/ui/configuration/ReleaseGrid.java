package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.store.ReleaseStore.Headline;
import io.formwork.core.store.ReleaseStore.Release;
import io.formwork.ui.show.CardGrid;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Releases in rows; on a narrow screen a card a row. */
class ReleaseGrid extends CardGrid<ReleaseRow> {

  private static final long serialVersionUID = 1L;

  private List<ReleaseRow> shown = List.of();

  ReleaseGrid(Place place) {
    super(row -> UI.getCurrent().navigate(SetUpLinks.release(place.app(), row.number())));
    column("number", ReleaseGrid::number, "6.5rem");
    column("at", row -> row.at(), "9.5rem");
    column("by", row -> new Span(row.by()), "9rem");
    column("kind", row -> row.kind(), "10rem");
    column("what", ReleaseGrid::what, "20rem").setFlexGrow(2);
    addComponentColumn(ReleaseGrid::card).setKey(CARD).setFlexGrow(1).setVisible(false);
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
}
