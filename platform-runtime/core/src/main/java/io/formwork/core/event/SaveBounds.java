package io.formwork.core.event;

import java.util.function.Supplier;

/**
 * Knows where one save of a person begins and ends: the change of a record, what happens to records
 * it owns, and all that processes and rules make of it. Whoever must know the whole before the
 * first of it is told holds back until then.
 */
@FunctionalInterface
public interface SaveBounds {

  /** Runs the save within the caller's transaction; one within another belongs to the outer one. */
  <T> T within(Supplier<T> save);
}
