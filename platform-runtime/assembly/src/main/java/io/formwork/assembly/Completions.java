package io.formwork.assembly;

import io.formwork.core.deployment.Deployer;
import io.formwork.metadata.model.ApplicationModel;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Ends what a release leaves to do while people already work with it, such as indexes on large
 * tables: one after another, beside everything else. What fails or is cut off is done at the next
 * start or publish.
 */
final class Completions implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Completions.class.getName());
  private static final int SECONDS_TO_END = 10;

  private final Deployer deployer;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("completion").factory());

  Completions(Deployer deployer) {
    this.deployer = deployer;
  }

  void begin(ApplicationModel model) {
    worker.execute(() -> complete(model));
  }

  private void complete(ApplicationModel model) {
    try {
      deployer.complete(model);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Indexes of " + model.name() + " are made at the next start", e);
    }
  }

  @Override
  public void close() {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
        worker.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
