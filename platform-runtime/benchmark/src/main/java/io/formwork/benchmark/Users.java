package io.formwork.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** People who go on looking at a page of tickets while something else happens. */
final class Users implements AutoCloseable {

  private static final String PAGE = "api/apps/support_desk/ticket?size=20&sort=-created_at";

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long LOOK_AGAIN_MILLISECONDS = 20;

  private final RunningServer server;
  private final long thinkingMilliseconds;
  private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
  private final AtomicInteger failed = new AtomicInteger();
  private volatile boolean going = true;

  private Users(RunningServer server, long thinkingMilliseconds) {
    this.server = server;
    this.thinkingMilliseconds = thinkingMilliseconds;
  }

  /** One answered request, by {@link System#nanoTime}. */
  record Request(long from, long to) {

    double milliseconds() {
      return (to - from) / 1e6;
    }

    boolean overlaps(long begin, long end) {
      return from < end && to > begin;
    }
  }

  /** They begin at once. */
  static Users begin(RunningServer server, int count, long thinkingMilliseconds) {
    Users users = new Users(server, thinkingMilliseconds);
    for (int i = 0; i < count; i++) {
      users.people.submit(users::look);
    }
    return users;
  }

  private void look() {
    while (going) {
      long from = System.nanoTime();
      try {
        server.get(PAGE, Optional.of("orlova"));
        requests.add(new Request(from, System.nanoTime()));
        Thread.sleep(thinkingMilliseconds);
      } catch (IOException | IllegalStateException e) {
        failed.incrementAndGet();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /**
   * Waits until so many more requests were answered.
   *
   * @throws IllegalStateException when they are not within two minutes
   */
  void awaitAnswers(int more) throws InterruptedException {
    int wanted = requests.size() + more;
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (requests.size() < wanted) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "Only %d of %d requests were answered, %d failed"
                .formatted(requests.size(), wanted, failed.get()));
      }
      Thread.sleep(LOOK_AGAIN_MILLISECONDS);
    }
  }

  /** The slowest request that was under way between the two moments. */
  double slowest(long begin, long end) {
    return requests.stream()
        .filter(request -> request.overlaps(begin, end))
        .mapToDouble(Request::milliseconds)
        .max()
        .orElse(0);
  }

  /** How long each request took so far, which is forgotten then. */
  double[] taken() {
    List<Request> taken = new ArrayList<>();
    for (Request one = requests.poll(); one != null; one = requests.poll()) {
      taken.add(one);
    }
    return taken.stream().mapToDouble(Request::milliseconds).toArray();
  }

  int failed() {
    return failed.get();
  }

  @Override
  public void close() {
    going = false;
    people.close();
  }
}
