package io.formwork.server;

import io.formwork.assembly.FormworkRuntime;
import io.formwork.core.application.Platform;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * While the platform serves: fires due timers every second, looks for new releases twice, puts
 * summaries together every other second, and drops every hour what was removed long enough ago.
 */
@Singleton
public class Pollers {

  private static final System.Logger LOG = System.getLogger(Pollers.class.getName());
  private static final long TIMERS_MILLISECONDS = 1000;
  private static final long RELEASES_MILLISECONDS = 500;
  private static final long FOLD_MILLISECONDS = 2000;
  private static final long SWEEP_MILLISECONDS = 3_600_000;

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/default")
  @Nullable ManagedScheduledExecutorService executor;

  private final List<ScheduledFuture<?>> polling = new ArrayList<>();

  /** Begins; the next round begins only when the last one has ended. */
  void poll(FormworkRuntime runtime) {
    Platform platform = runtime.platform();
    repeat(TIMERS_MILLISECONDS, "Timers could not be fired", platform, runtime.timers()::fireDue);
    repeat(
        RELEASES_MILLISECONDS,
        "New releases could not be looked for",
        platform,
        runtime.follower()::look);
    repeat(
        FOLD_MILLISECONDS, "Summaries could not be put together", platform, runtime.upkeep()::fold);
    repeat(
        SWEEP_MILLISECONDS,
        "What was removed could not be dropped",
        platform,
        runtime.upkeep()::sweep);
  }

  private void repeat(long milliseconds, String failure, Platform platform, Runnable round) {
    if (executor != null) {
      polling.add(
          executor.scheduleWithFixedDelay(
              () -> run(round, failure, platform),
              milliseconds,
              milliseconds,
              TimeUnit.MILLISECONDS));
    }
  }

  /** A round that fails, with the database away, must not end the rounds. */
  private static void run(Runnable round, String failure, Platform platform) {
    try (Platform.Visit visit = platform.enter()) {
      round.run();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, failure + "; trying again", e);
    }
  }

  @PreDestroy
  void stop() {
    polling.forEach(rounds -> rounds.cancel(false));
  }
}
