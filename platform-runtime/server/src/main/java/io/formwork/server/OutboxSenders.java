package io.formwork.server;

import io.formwork.assembly.FormworkRuntime;
import io.formwork.core.application.Platform;
import io.formwork.core.outbox.Dispatcher;
import io.formwork.server.webhook.HttpTransports;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * While the platform serves: sends what lies in the outbox. They wake when something was committed
 * here; what another node left, or what is to be tried again, one of them looks for every second.
 */
@Singleton
public class OutboxSenders {

  private static final System.Logger LOG = System.getLogger(OutboxSenders.class.getName());
  private static final int SENDERS = 8;
  private static final long LOOK_MILLISECONDS = 1000;

  private final ServerSettings settings;
  private final Semaphore wakes = new Semaphore(0);
  private final List<Thread> senders = new ArrayList<>();

  @Resource(lookup = "java:jboss/ee/concurrency/factory/default")
  @Nullable ManagedThreadFactory threads;

  private volatile boolean stopped;

  @Inject
  OutboxSenders(ServerSettings settings) {
    this.settings = settings;
  }

  /** Begins. */
  void begin(FormworkRuntime runtime) {
    if (threads == null) {
      return;
    }
    Dispatcher dispatcher =
        runtime.dispatcher(
            HttpTransports.by(settings.webhooks(), runtime.clock()), new SecureRandom());
    runtime.outbox().wakes(this::wake);
    for (int number = 0; number < SENDERS; number++) {
      senders.add(threads.newThread(() -> work(runtime.platform(), dispatcher)));
    }
    senders.forEach(Thread::start);
  }

  private void work(Platform platform, Dispatcher dispatcher) {
    while (!stopped) {
      try {
        wakes.tryAcquire(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
        sendAll(platform, dispatcher);
      } catch (InterruptedException end) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, "What is to be sent could not be; trying again", e);
      }
    }
  }

  /** Who found something lets another look whether there is more, while it is on its way. */
  private void sendAll(Platform platform, Dispatcher dispatcher) {
    boolean sent = true;
    while (sent && !stopped) {
      try (Platform.Visit visit = platform.enter()) {
        sent = dispatcher.sendNext(this::wake);
      }
    }
  }

  private void wake() {
    if (wakes.availablePermits() < SENDERS) {
      wakes.release();
    }
  }

  @PreDestroy
  void stop() {
    stopped = true;
    senders.forEach(Thread::interrupt);
  }
}
