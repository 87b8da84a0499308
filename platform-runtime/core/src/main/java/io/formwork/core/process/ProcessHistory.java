package io.formwork.core.process;

import java.time.Instant;
import java.util.List;

/** Which nodes an instance came through. */
public interface ProcessHistory {

  void add(Step step);

  /** Adds the steps in their order. */
  default void addAll(List<Step> steps) {
    steps.forEach(this::add);
  }

  /** In the order in which it happened. */
  List<Step> of(String instance);

  /** An instance entered or left a node of the drawing. */
  record Step(String instance, String node, boolean entered, Instant at) {}
}
