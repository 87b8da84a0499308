package io.formwork.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Signed-in people who send requests at the same time, each the next when his last is answered. */
final class Crowd {

  private static final int SUCCESS = 2;
  private static final int OF_A_CLASS = 100;

  private final List<Caller> callers;
  private final AtomicLong number = new AtomicLong();

  private Crowd(List<Caller> callers) {
    this.callers = List.copyOf(callers);
  }

  /** A request, told apart from all others by its number. */
  interface Call {
    HttpResponse<String> by(Caller caller, long number) throws IOException, InterruptedException;
  }

  static Crowd of(URI server, List<String> logins) throws IOException, InterruptedException {
    List<Caller> callers = new ArrayList<>();
    for (String login : logins) {
      callers.add(Caller.signedIn(server, login));
    }
    return new Crowd(callers);
  }

  /**
   * Returns when so many are answered.
   *
   * @throws IllegalStateException when one is not answered with success
   */
  void send(Call call, int times) throws InterruptedException {
    AtomicLong left = new AtomicLong(times);
    Queue<String> failures = new ConcurrentLinkedQueue<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(callers.size())) {
      for (Caller caller : callers) {
        threads.execute(() -> {
          while (left.getAndDecrement() > 0 && failures.isEmpty()) {
            send(call, caller, failures);
          }
        });
      }
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException(failures.peek());
    }
  }

  private void send(Call call, Caller caller, Queue<String> failures) {
    try {
      HttpResponse<String> answer = call.by(caller, number.getAndIncrement());
      if (answer.statusCode() / OF_A_CLASS != SUCCESS) {
        failures.add(answer + " " + answer.body());
      }
    } catch (IOException e) {
      failures.add(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failures.add("interrupted");
    }
  }
}
