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

  /** The changes for whose sake the whole plan is refused; what to do stands in their effects. */
  public List<Change> refused() {
    return changes.stream().filter(change -> change.risk().refused()).toList();
  }
}
