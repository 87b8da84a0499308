package io.formwork.core.screen;

import java.util.List;
import java.util.Optional;

/**
 * Where a person may go from everywhere.
 *
 * @param start the view opened after signing in
 */
public record MenuScreen(List<Item> items, Optional<String> start) {

  public MenuScreen {
    items = List.copyOf(items);
  }

  /**
   * One way.
   *
   * @param view the name of a view, or {@code my_tasks}
   * @param group what stands over it and its neighbours of the same group
   */
  public record Item(String view, String title, Kind kind, Optional<String> group) {}

  /** What kind of page it opens, for a picture beside the title. */
  public enum Kind {
    PAGE,
    TASKS,
    LIST,
    PEOPLE,
    BOARD,
    DASHBOARD,
    FORM
  }
}
