package io.formwork.core.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which requirements were shown to be met, and by what.
 *
 * @param shown requirement id to the scenarios and browser tests that passed and cover it
 */
public record Coverage(SortedMap<String, Set<String>> shown) {

  public static Coverage of(Collection<ScenarioResult> results) {
    SortedMap<String, Set<String>> shown = new TreeMap<>();
    for (ScenarioResult result : results) {
      for (String id : result.covered()) {
        shown.computeIfAbsent(id, ignored -> new TreeSet<>()).add(result.scenario().name());
      }
    }
    return new Coverage(shown);
  }

  /** Those of the required ids that nothing covers, in their order. */
  public List<String> uncovered(Collection<String> required) {
    return required.stream().filter(id -> !shown.containsKey(id)).toList();
  }
}
