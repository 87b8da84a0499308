package io.formwork.core.screen;

import io.formwork.core.actor.Actor;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.View;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Builds lists and boards, without the columns, filters and lanes that a person may not see. */
public final class ListScreens {

  private final ApplicationModel model;
  private final Readability readability;
  private final Locale locale;

  public ListScreens(ApplicationModel model, Locale locale) {
    this.model = model;
    this.readability = new Readability(model);
    this.locale = locale;
  }

  /**
   * The list for that person.
   *
   * @param may which of the actions that it declares the person may
   */
  public ListScreen of(View.ListView list, Actor actor, Predicate<ListAction> may) {
    return new ListScreen(
        list.name(),
        list.title().in(locale),
        list.object(),
        columns(list.columns(), list.object(), actor),
        columns(list.filters(), list.object(), actor),
        Arrays.stream(ListAction.values())
            .filter(action -> list.actions().contains(action.word()))
            .filter(may)
            .collect(Collectors.toSet()));
  }

  /** The board for that person. */
  public BoardScreen of(View.BoardView board) {
    List<BoardScreen.Lane> lanes =
        model.object(board.object()).lifecycle().stream()
            .flatMap(lifecycle -> board.states().stream().map(lifecycle::state))
            .map(state -> new BoardScreen.Lane(state, state.title().in(locale)))
            .toList();
    return new BoardScreen(board.name(), board.title().in(locale), board.object(), lanes);
  }

  private List<ListScreen.Column> columns(List<FieldPath> paths, String object, Actor actor) {
    return paths.stream()
        .filter(path -> readability.path(actor, object, path))
        .map(path -> new ListScreen.Column(path, path.field().title().in(locale)))
        .toList();
  }
}
