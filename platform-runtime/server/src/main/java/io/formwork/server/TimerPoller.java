package io.formwork.server;

import io.formwork.core.flow.Timers;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Singleton;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Fires due timers every second while the platform serves. */
@Singleton
public class TimerPoller {

  private static final System.Logger LOG = System.getLogger(TimerPoller.class.getName());
  private static final long PERIOD_MILLISECONDS = 1000;

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/default")
  @Nullable ManagedScheduledExecutorService executor;

  private @Nullable ScheduledFuture<?> polling;

  /** Begins to fire the timers; the next round begins only when the last one has ended. */
  void poll(Timers timers) {
    if (executor != null) {
      polling =
          executor.scheduleWithFixedDelay(
              () -> fire(timers), PERIOD_MILLISECONDS, PERIOD_MILLISECONDS, TimeUnit.MILLISECONDS);
    }
  }

  /** A round that fails, with the database away, must not end the rounds. */
  private static void fire(Timers timers) {
    try {
      timers.fireDue();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Timers could not be fired; trying again", e);
    }
  }

  @PreDestroy
  void stop() {
    if (polling != null) {
      polling.cancel(false);
    }
  }
}
