package io.formwork.core.screen;

import io.formwork.metadata.model.FieldPath;
import java.util.List;
import java.util.Set;

/**
 * A list as one person sees it, without its rows.
 *
 * @param columns those that the person may read at all
 * @param filters fields offered for narrowing it down
 * @param actions what the person may do from over it
 */
public record ListScreen(
    String view,
    String title,
    String object,
    List<Column> columns,
    List<Column> filters,
    Set<ListAction> actions) {

  public ListScreen {
    columns = List.copyOf(columns);
    filters = List.copyOf(filters);
    actions = Set.copyOf(actions);
  }

  public boolean offers(ListAction action) {
    return actions.contains(action);
  }

  /** A field, perhaps of a related record, with its title. */
  public record Column(FieldPath path, String title) {}
}
