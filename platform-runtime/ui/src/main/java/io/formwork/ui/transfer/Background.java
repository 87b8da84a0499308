package io.formwork.ui.transfer;

import io.formwork.core.application.Platform;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Does long work beside the pages; the snapshot it works with stays open until it ends. */
@ApplicationScoped
public class Background {

  @Resource @Nullable ManagedExecutorService executor;
  @Inject @Nullable Platform platform;

  /** Begins at once; what the work throws it has to tell itself. */
  void begin(Runnable work) {
    if (executor == null || platform == null) {
      throw new IllegalStateException("The server gives no threads");
    }
    Platform.Visit visit = platform.enter();
    executor.execute(() -> {
      try (visit) {
        work.run();
      }
    });
  }
}
