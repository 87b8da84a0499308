package io.formwork.assembly;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One after another: whoever swaps snapshots in this node waits for its turn. */
final class Turns {

  private final Lock lock = new ReentrantLock(true);

  <T> T take(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
