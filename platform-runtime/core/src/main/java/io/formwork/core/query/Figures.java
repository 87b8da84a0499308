package io.formwork.core.query;

import io.formwork.core.record.Values;
import java.util.List;
import java.util.Map;

/**
 * Groups with their figures.
 *
 * @param groups by the keys of groups and measures; what is empty or hidden is absent
 * @param names by the key of a group that is a relation, what its records are called
 * @param more whether there are groups beyond the limit
 */
public record Figures(List<Values> groups, Map<String, Map<Long, String>> names, boolean more) {

  public Figures {
    groups = List.copyOf(groups);
    names = Map.copyOf(names);
  }
}
