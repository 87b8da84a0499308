package io.formwork.persistence.jdbc;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What is left to do in a transaction when all else is done, right before it is kept; what it
 * throws takes everything back. So a lock that all have to pass one after another is held for a
 * moment, however long the transaction was.
 */
public final class LastWork {

  private final SortedMap<String, Runnable> left = new TreeMap<>();

  private LastWork() {}

  /**
   * The work of that name in the running transaction, made when it is first asked for.
   *
   * @param name by which it is known; all do their works in the order of the names, so that nobody
   *     waits for a lock crosswise
   */
  @SuppressWarnings("unchecked")
  public static <W extends Runnable> W of(
      Map<Object, Object> memory, String name, Supplier<W> made) {
    LastWork all = (LastWork) memory.computeIfAbsent(LastWork.class, key -> new LastWork());
    return (W) all.left.computeIfAbsent(name, key -> made.get());
  }

  /** For whoever ends the transaction with that memory. */
  public static void run(Map<Object, Object> memory) {
    if (memory.get(LastWork.class) instanceof LastWork all) {
      all.left.values().forEach(Runnable::run);
    }
  }
}
