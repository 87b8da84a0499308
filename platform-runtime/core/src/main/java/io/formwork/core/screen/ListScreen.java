package io.formwork.core.screen;

import io.formwork.metadata.model.FieldPath;
import java.util.List;

/**
 * A list as one person sees it, without its rows.
 *
 * @param columns those that the person may read at all
 * @param filters fields offered for narrowing it down
 * @param creates the form of a new record, when the person may make one
 * @param exports whether it may be saved as a spreadsheet
 */
public record ListScreen(
    String view,
    String title,
    String object,
    List<Column> columns,
    List<Column> filters,
    boolean creates,
    boolean exports) {

  public ListScreen {
    columns = List.copyOf(columns);
    filters = List.copyOf(filters);
  }

  /** A field, perhaps of a related record, with its title. */
  public record Column(FieldPath path, String title) {}
}
