package io.formwork.core.query;

import io.formwork.core.record.Values;
import java.util.List;
import java.util.Map;

/**
 * One row of a list.
 *
 * @param values by the text of the column's path; empty and hidden ones are absent
 * @param names by the text of a reference column's path, what that record is called
 * @param several by the text of the column's path, the records that a relation to many leads to
 * @param display what the record itself is called
 */
public record Row(
    long id,
    Values values,
    Map<String, String> names,
    Map<String, List<Named>> several,
    String display) {

  public Row {
    names = Map.copyOf(names);
    several = Map.copyOf(several);
  }
}
