package io.formwork.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** The most that a server holds in its heap after a collection, asked while something goes on. */
final class HeldHeap {

  private static final long PAUSE_MILLIS = 500;

  private HeldHeap() {}

  /**
   * Runs the work.
   *
   * @return MiB; at least one answer, taken in the midst
   */
  static double during(ProcessHandle server, Runnable work) {
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Double> most =
        CompletableFuture.supplyAsync(() -> {
          double held = 0;
          do {
            held = Math.max(held, now(server));
          } while (!over.get());
          return held;
        });
    try {
      work.run();
    } finally {
      over.set(true);
    }
    return most.join();
  }

  private static double now(ProcessHandle server) {
    try {
      Thread.sleep(PAUSE_MILLIS);
      return ServerMemory.of(server).heap();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
