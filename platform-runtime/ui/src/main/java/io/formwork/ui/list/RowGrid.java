package io.formwork.ui.list;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import io.formwork.core.query.Row;
import io.formwork.core.query.Total;
import io.formwork.ui.show.CardGrid;
import io.formwork.ui.show.Empty;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows of a list, in columns that can be moved, widened and sorted by. */
class RowGrid extends CardGrid<Row> {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 50;

  RowGrid(Columns columns, Consumer<Row> open) {
    super(open);
    setColumnReorderingAllowed(true);
    setMultiSort(false);
    setPageSize(PAGE);
    columns.addTo(this);
    setEmptyStateComponent(new Empty("list", text("list.empty"), text("list.empty.more")));
  }

  /** Fills it as it is scrolled; a row is the same as long as it is of the same record. */
  void fill(CallbackDataProvider.FetchCallback<Row, Void> fetch) {
    setItems(new CallbackDataProvider<>(fetch, asked -> 0, Row::id));
  }

  /**
   * Shows by which columns the rows are ordered.
   *
   * @param keys as in {@link ListState#sort}
   */
  void showOrder(List<String> keys) {
    sort(keys.stream().flatMap(key -> order(key).stream()).toList());
  }

  /** How many rows there will be; when nobody knows, they end where the last one is read. */
  void expect(Total total) {
    int rows = (int) Math.min(Integer.MAX_VALUE, total.rows());
    switch (total.precision()) {
      case EXACT -> getLazyDataView().setItemCountCallback(asked -> rows);
      case ABOUT, MORE_THAN -> {
        getLazyDataView().setItemCountEstimate(rows);
        getLazyDataView().setItemCountEstimateIncrease(rows);
      }
    }
  }

  /** Tells the keys of the columns that a person sorts by. */
  void onOrder(Consumer<List<String>> told) {
    addSortListener(order -> told.accept(order.getSortOrder().stream().map(RowGrid::key).toList()));
  }

  private Optional<GridSortOrder<Row>> order(String key) {
    boolean descending = key.startsWith("-");
    return Optional.ofNullable(getColumnByKey(descending ? key.substring(1) : key))
        .map(column ->
            new GridSortOrder<>(
                column, descending ? SortDirection.DESCENDING : SortDirection.ASCENDING));
  }

  private static String key(GridSortOrder<Row> order) {
    String path = order.getSorted().getKey();
    return order.getDirection() == SortDirection.DESCENDING ? "-" + path : path;
  }
}
