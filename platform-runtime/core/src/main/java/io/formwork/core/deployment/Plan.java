package io.formwork.core.deployment;

import java.util.List;

/** All that would change, in the order in which it would be done. */
public record Plan(List<Change> changes) {

  public Plan {
    changes = List.copyOf(changes);
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /**
   * The changes that would lose data; a plan with any is refused unless the definitions declare
   * them.
   */
  public List<Change> losses() {
    return changes.stream().filter(change -> change.risk() == Change.Risk.LOSES_DATA).toList();
  }
}
