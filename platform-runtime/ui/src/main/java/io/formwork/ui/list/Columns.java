package io.formwork.ui.list;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.formwork.core.query.Row;
import io.formwork.core.screen.ListScreen;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.StateKind;
import io.formwork.ui.show.CardGrid;
import io.formwork.ui.show.Shown;
import io.formwork.ui.show.Shows;
import io.formwork.ui.visit.Visit;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Draws the columns of a list; on a phone, one column that says the same in a few lines.
 *
 * @param page the visit in which the rows being drawn were fetched
 */
record Columns(Supplier<Visit> page, ListScreen screen) {

  private static final String CELL =
      """
      ${item.link ? html`<a class="${item.css}" href="${item.link}" target="_blank" rel="noopener noreferrer">${item.text}</a>` \
      : html`<span class="${item.css}" title="${item.tip}">${item.parts.length ? item.parts.map(part => html`<span class="${part.css}">${part.text}</span>`) : item.text}</span>`}\
      """;
  private static final String WIDE = "12rem";
  private static final String CARD =
      """
      <div class="fw-card-row"><div class="fw-card-title">${item.title}</div>
      <div class="fw-card-parts">${item.parts.map(part => html`<span class="${part.css}">${part.text}</span>`)}</div></div>
      """;

  void addTo(Grid<Row> grid) {
    screen.columns().forEach(column -> add(grid, column));
    addCard(grid);
  }

  private void add(Grid<Row> grid, ListScreen.Column column) {
    FieldPath path = column.path();
    grid.addColumn(
            LitRenderer.<Row>of(CELL)
                .withProperty("css", row -> shown(row, path).css())
                .withProperty("tip", row -> tip(shown(row, path)))
                .withProperty("link", row -> shown(row, path).link())
                .withProperty("parts", row -> shown(row, path).parts())
                .withProperty("text", row -> shown(row, path).text()))
        .setTextAlign(isAmount(path) ? ColumnTextAlign.END : ColumnTextAlign.START)
        .setHeader(column.title())
        .setKey(path.text())
        .setSortProperty(path.text())
        .setSortable(sortable(path))
        .setResizable(true)
        .setAutoWidth(!wide(path))
        .setWidth(wide(path) ? WIDE : null)
        .setFlexGrow(wide(path) ? 1 : 0);
  }

  private void addCard(Grid<Row> grid) {
    grid.addColumn(
            LitRenderer.<Row>of(CARD)
                .withProperty("title", Row::display)
                .withProperty(
                    "parts",
                    row ->
                        screen.columns().stream()
                            .filter(
                                column -> !(column.path().field().type() instanceof FieldType.Flag))
                            .map(column -> shown(row, column.path()))
                            .filter(shown ->
                                !shown.text().isEmpty() && !row.display().contains(shown.text()))
                            .limit(5)
                            .toList()))
        .setKey(CardGrid.CARD)
        .setFlexGrow(1)
        .setVisible(false);
  }

  private static String tip(Shown shown) {
    return shown.tip().isEmpty() ? shown.text() : shown.tip();
  }

  private Shown shown(Row row, FieldPath path) {
    String key = path.text();
    return new Shows(page.get())
        .of(
            path.field(),
            row.values().find(key),
            Optional.ofNullable(row.names().get(key)),
            kind(row));
  }

  /** The kind of the state a row is in, when one of the columns shows the state. */
  private Optional<StateKind> kind(Row row) {
    return screen.columns().stream()
        .map(ListScreen.Column::path)
        .filter(path -> path.steps().size() == 1 && path.field().type() instanceof FieldType.State)
        .findFirst()
        .flatMap(path -> row.values().find(path.text()))
        .flatMap(state ->
            page.get()
                .model()
                .object(screen.object())
                .lifecycle()
                .map(lifecycle -> lifecycle.state((String) state).kind()));
  }

  private static boolean sortable(FieldPath path) {
    return path.field().type().hasOrder();
  }

  /** What is added up in the head stands with its points below one another. */
  private static boolean isAmount(FieldPath path) {
    return path.field().type() instanceof FieldType.Money
        || path.field().type() instanceof FieldType.Decimal;
  }

  private static boolean wide(FieldPath path) {
    return path.field().type() instanceof FieldType.Text
        || path.field().type() instanceof FieldType.RichText;
  }
}
