package io.formwork.testkit.hostile;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Things of one kind, by the values that lead to them; more are made when none is left. */
final class Pool {

  private final Queue<Map<String, String>> ready = new ConcurrentLinkedQueue<>();
  private final Supplier<List<Map<String, String>>> maker;

  /**
   * @param maker of at least one
   */
  Pool(Supplier<List<Map<String, String>>> maker) {
    this.maker = maker;
  }

  Map<String, String> take() {
    Map<String, String> taken = ready.poll();
    while (taken == null) {
      ready.addAll(maker.get());
      taken = ready.poll();
    }
    return taken;
  }

  void giveBack(Map<String, String> taken) {
    ready.add(taken);
  }
}
