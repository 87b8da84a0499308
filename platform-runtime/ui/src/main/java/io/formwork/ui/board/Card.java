package io.formwork.ui.board;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.formwork.core.query.Row;
import io.formwork.core.record.RecordRef;
import io.formwork.core.screen.BoardScreen;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.View;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.show.Shown;
import io.formwork.ui.show.Shows;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;

/** One record on a board: dragged with a mouse, moved from a menu with the keyboard. */
class Card extends Div {

  private static final long serialVersionUID = 1L;

  Card(Visit visit, View.BoardView board, BoardScreen.Lane lane, Row row, Moves moves) {
    RecordRef ref = new RecordRef(board.object(), row.id());
    addClassName("fw-card");
    getElement().setAttribute("data-record", ref.toString());
    FieldPath title = new FieldPath(List.of(board.card().title()));
    Anchor open =
        new Anchor(
            Links.record(visit.app(), ref, board.form()), shown(visit, row, title, lane).text());
    open.addClassName("fw-card-title");
    open.getElement().setAttribute("draggable", "false");
    Div head = new Div(open, menu(lane, ref, moves));
    head.addClassName("fw-card-head");
    add(head);
    board
        .card()
        .subtitle()
        .map(path -> shown(visit, row, path, lane))
        .filter(shown -> !shown.text().isEmpty())
        .ifPresent(shown -> add(subtitle(shown)));
    add(badges(visit, board, lane, row));
    DragSource<Card> drag = DragSource.create(this);
    drag.setEffectAllowed(EffectAllowed.MOVE);
    drag.setDragData(ref);
    drag.addDragStartListener(start -> addClassName("fw-dragged"));
    drag.addDragEndListener(end -> removeClassName("fw-dragged"));
  }

  private static Div subtitle(Shown shown) {
    Div subtitle = new Div(Icons.of("person"), new Span(shown.text()));
    subtitle.addClassName("fw-card-subtitle");
    return subtitle;
  }

  private static Div badges(Visit visit, View.BoardView board, BoardScreen.Lane lane, Row row) {
    Div badges = new Div();
    badges.addClassName("fw-card-badges");
    for (FieldPath path : board.card().badges()) {
      Shown shown = shown(visit, row, path, lane);
      if (!shown.text().isEmpty()) {
        badges.add(shown.component());
      }
    }
    return badges;
  }

  private static Shown shown(Visit visit, Row row, FieldPath path, BoardScreen.Lane lane) {
    return new Shows(visit)
        .of(
            path.field(),
            row.values().find(path.text()),
            Optional.ofNullable(row.names().get(path.text())),
            Optional.of(lane.state().kind()));
  }

  private static MenuBar menu(BoardScreen.Lane from, RecordRef ref, Moves moves) {
    MenuBar menu = new MenuBar();
    menu.addThemeVariants(
        MenuBarVariant.LUMO_TERTIARY_INLINE, MenuBarVariant.LUMO_ICON, MenuBarVariant.LUMO_SMALL);
    menu.addClassName("fw-card-menu");
    MenuItem root = menu.addItem(Icons.of("more"));
    root.setAriaLabel(text("board.move"));
    moves.lanes().stream()
        .filter(lane -> !lane.equals(from))
        .forEach(lane ->
            root.getSubMenu()
                .addItem(text("board.move_to", lane.title()), click -> moves.to(ref, lane)));
    return menu;
  }
}
