package io.formwork.ui.list;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ClientItemToggleEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridMultiSelectionModel.SelectAllCheckboxVisibility;
import com.vaadin.flow.component.html.Div;
import io.formwork.core.query.Named;
import io.formwork.core.query.Row;
import io.formwork.core.transfer.Answer;
import io.formwork.core.transfer.BulkService;
import io.formwork.ui.many.ManyBar;
import io.formwork.ui.visit.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which rows are chosen: by their boxes, from one to another with Shift, or all that were found.
 * Those with which something did not work stay chosen and are marked.
 */
final class RowChoice extends Div {

  private static final long serialVersionUID = 1L;

  private final RowGrid grid;
  private final transient RowSource rows;
  private final transient Runnable refresh;
  private final ManyBar bar;
  private final Button all = new Button();
  private final transient Map<Long, Long> places = new HashMap<>();
  private final transient Set<Long> failed = new HashSet<>();
  private long last = -1;

  /** Reads rows of the list as it is narrowed and ordered now. */
  @FunctionalInterface
  interface RowSource {
    List<Row> read(long first, int count);
  }

  /**
   * @param refresh is called when records have changed
   */
  RowChoice(Place place, String object, RowGrid grid, RowSource rows, Runnable refresh) {
    this.grid = grid;
    this.rows = rows;
    this.refresh = refresh;
    all.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    all.addClickListener(click -> choose(rows.read(0, BulkService.MOST)));
    all.getElement().setAttribute("data-many", "all");
    Button none = new Button(text("many.none"), click -> grid.deselectAll());
    none.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    Div beside = new Div(all, none);
    beside.addClassName("fw-many-beside");
    this.bar = new ManyBar(place, object, beside, this::done);
    add(bar);
    begin();
  }

  private void begin() {
    GridMultiSelectionModel<Row> model =
        (GridMultiSelectionModel<Row>) grid.setSelectionMode(Grid.SelectionMode.MULTI);
    model.setSelectAllCheckboxVisibility(SelectAllCheckboxVisibility.HIDDEN);
    model.addClientItemToggleListener(this::toggled);
    model.addMultiSelectionListener(change -> bar.show(named(change.getAllSelectedItems())));
    grid.setPartNameGenerator(row -> failed.contains(row.id()) ? "failed" : "");
  }

  /** Learns where rows stand, and how many there are. */
  void read(long first, List<Row> read) {
    for (int index = 0; index < read.size(); index++) {
      places.put(read.get(index).id(), first + index);
    }
  }

  void expect(long rows) {
    long most = Math.min(rows, BulkService.MOST);
    all.setText(text(most < rows ? "many.first" : "many.all", most));
  }

  /** The rows are others now, or in another order. */
  void forget() {
    places.clear();
    last = -1;
  }

  private void toggled(ClientItemToggleEvent<Row> toggle) {
    long here = places.getOrDefault(toggle.getItem().id(), -1L);
    if (toggle.isShiftKey() && last >= 0 && here >= 0 && toggle.isSelected()) {
      long from = Math.min(last, here);
      long count = Math.min(BulkService.MOST, Math.abs(last - here) + 1);
      choose(rows.read(from, (int) count));
    }
    last = here;
  }

  private void choose(List<Row> some) {
    grid.asMultiSelect().select(some);
  }

  private void done(List<Answer> answers) {
    failed.clear();
    answers.stream()
        .filter(answer -> answer.why().isPresent())
        .map(Answer::id)
        .forEach(failed::add);
    Set<Long> done =
        answers.stream()
            .filter(answer -> answer.why().isEmpty())
            .map(Answer::id)
            .collect(Collectors.toSet());
    List<Row> settled =
        grid.getSelectedItems().stream().filter(row -> done.contains(row.id())).toList();
    grid.asMultiSelect().deselect(settled);
    refresh.run();
  }

  private static List<Named> named(Collection<Row> rows) {
    return rows.stream().map(row -> new Named(row.id(), row.display())).toList();
  }
}
