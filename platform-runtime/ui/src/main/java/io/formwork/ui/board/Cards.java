package io.formwork.ui.board;

import io.formwork.core.query.Filter;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Row;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.View;
import io.formwork.ui.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The records of a board, lane by lane. */
record Cards(Visit visit, View.BoardView board, String search) {

  private static final int MOST = 60;

  List<Row> of(String state) {
    return visit.application().query().list(visit.actor(), request(state)).rows();
  }

  long count(String state) {
    return visit.application().query().count(visit.actor(), request(state));
  }

  private ListRequest request(String state) {
    List<FieldPath> columns = new ArrayList<>();
    columns.add(new FieldPath(List.of(board.card().title())));
    board.card().subtitle().ifPresent(columns::add);
    columns.addAll(board.card().badges());
    Field lanes = visit.model().object(board.object()).field(board.lanes());
    Filter lane = new Filter.OneOf(new FieldPath(List.of(lanes)), List.of(state));
    return new ListRequest(
        board.object(),
        columns,
        board.where(),
        List.of(lane),
        List.of(),
        Optional.of(search).filter(text -> !text.isEmpty()),
        0,
        MOST);
  }
}
