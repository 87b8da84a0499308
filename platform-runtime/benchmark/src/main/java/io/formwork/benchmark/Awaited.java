package io.formwork.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** What a server does not have yet, but soon. */
final class Awaited {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final long LOOK_AGAIN_MILLISECONDS = 5;

  private Awaited() {}

  /**
   * Returns when the page can be had.
   *
   * @throws IllegalStateException when it cannot within a minute
   */
  static void page(RunningServer server, String path, Optional<String> login)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!server.has(path, login)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(path + " did not come within a minute");
      }
      Thread.sleep(LOOK_AGAIN_MILLISECONDS);
    }
  }
}
