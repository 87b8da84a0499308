package io.formwork.ui.board;

import static io.formwork.ui.text.Texts.counted;
import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.formwork.core.record.RecordRef;
import io.formwork.core.screen.BoardScreen;
import io.formwork.core.screen.ListScreens;
import io.formwork.metadata.model.View;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.layout.Refreshing;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.ArrayList;
import java.util.List;

/** The lanes of a board with their cards. */
public class BoardPanel extends Div implements Refreshing {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final String view;
  private final Div lanes = new Div();
  private final Span count = new Span();
  private String search = "";

  public BoardPanel(Visit visit, View.BoardView board) {
    this.place = visit.place();
    this.view = board.name();
    addClassName("fw-board-page");
    lanes.addClassName("fw-board");
    count.addClassName("fw-list-count");
    add(header(visit, board), lanes);
    draw(visit);
  }

  private Div header(Visit visit, View.BoardView board) {
    Div title = new Div(new H1(visit.say(board.title())), count);
    title.addClassName("fw-page-title");
    TextField box = new TextField();
    box.setPlaceholder(text("list.search"));
    box.setAriaLabel(text("list.search"));
    box.setPrefixComponent(Icons.of("search"));
    box.setClearButtonVisible(true);
    box.setValueChangeMode(ValueChangeMode.LAZY);
    box.addClassName("fw-search");
    box.getElement().setAttribute("data-key", "search");
    box.addValueChangeListener(change -> {
      search = change.getValue().strip();
      refresh();
    });
    Div header = new Div(title, box);
    header.addClassName("fw-page-header");
    return header;
  }

  @Override
  public void refresh() {
    draw(place.now());
  }

  private void draw(Visit visit) {
    View.BoardView board = visit.model().view(View.BoardView.class, view);
    BoardScreen screen = new ListScreens(visit.model(), visit.locale()).of(board);
    Cards cards = new Cards(visit, board, search);
    Moves moves = new Moves(visit.place(), screen, this::refresh);
    List<Component> fresh = new ArrayList<>();
    long all = 0;
    for (BoardScreen.Lane lane : screen.lanes()) {
      long inLane = cards.count(lane.state().name());
      all += inLane;
      fresh.add(lane(visit, board, lane, cards, moves, inLane));
    }
    Refreshing.replace(lanes, fresh);
    count.setText(counted(visit.locale(), "list.count", all));
  }

  private static Div lane(
      Visit visit,
      View.BoardView board,
      BoardScreen.Lane lane,
      Cards cards,
      Moves moves,
      long inLane) {
    Span dot = new Span();
    dot.setClassName("fw-dot fw-" + lane.state().colour().orElse("grey"));
    Span number = new Span(Long.toString(inLane));
    number.addClassName("fw-count");
    Div head = new Div(dot, new Span(lane.title()), number);
    head.addClassName("fw-lane-head");
    Div body = new Div();
    body.addClassName("fw-lane-body");
    cards
        .of(lane.state().name())
        .forEach(row -> body.add(new Card(visit, board, lane, row, moves)));
    if (inLane == 0) {
      Span empty = new Span(text("board.empty"));
      empty.addClassName("fw-lane-empty");
      body.add(empty);
    }
    Div shown = new Div(head, body);
    shown.addClassName("fw-lane");
    shown.getElement().setAttribute("data-lane", lane.state().name());
    DropTarget.create(shown)
        .addDropListener(drop ->
            drop.getDragData()
                .map(RecordRef.class::cast)
                .ifPresent(dropped -> moves.to(dropped, lane)));
    return shown;
  }
}
