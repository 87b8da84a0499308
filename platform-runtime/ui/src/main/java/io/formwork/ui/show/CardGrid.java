package io.formwork.ui.show;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Rows in columns; on a narrow screen a card a row, which is the column of the key {@link #CARD}. A
 * click or Enter opens a row.
 */
public class CardGrid<T> extends Grid<T> {

  private static final long serialVersionUID = 1L;

  public static final String CARD = "card";

  private static final int PHONE = 720;

  private transient Optional<T> focused = Optional.empty();

  protected CardGrid(Consumer<T> open) {
    addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    addClassName("fw-grid");
    setSelectionMode(Grid.SelectionMode.NONE);
    addItemClickListener(click -> open.accept(click.getItem()));
    addCellFocusListener(focus -> focused = focus.getItem());
    Shortcuts.addShortcutListener(this, () -> focused.ifPresent(open), Key.ENTER).listenOn(this);
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
