package io.formwork.core.application;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Knows when nobody can be using a retired snapshot any more. Whoever asks for snapshots begins a
 * visit first and ends it when it has forgotten them. A snapshot is closed when all visits have
 * ended that began before it was retired.
 */
final class Visits {

  /** The number of snapshots retired so far; visits remember the one they began in. */
  private long epoch;

  private final NavigableMap<Long, Integer> inside = new TreeMap<>();
  private final Deque<Retired> retired = new ArrayDeque<>();

  /** A snapshot that serves nobody new. */
  private record Retired(long epoch, Runnable close) {}

  Platform.Visit begin() {
    long began;
    synchronized (this) {
      began = epoch;
      inside.merge(began, 1, Integer::sum);
    }
    return () -> end(began);
  }

  private void end(long began) {
    List<Retired> free;
    synchronized (this) {
      inside.computeIfPresent(began, (ignored, visits) -> visits == 1 ? null : visits - 1);
      free = unused();
    }
    free.forEach(snapshot -> snapshot.close().run());
  }

  /** Closes it now when there is no visit, else when the last one of now ends. */
  void retire(Runnable close) {
    List<Retired> free;
    synchronized (this) {
      retired.addLast(new Retired(epoch, close));
      epoch++;
      free = unused();
    }
    free.forEach(snapshot -> snapshot.close().run());
  }

  /** How many snapshots wait to be closed. */
  synchronized int waiting() {
    return retired.size();
  }

  private List<Retired> unused() {
    List<Retired> free = new ArrayList<>();
    while (!retired.isEmpty()
        && (inside.isEmpty() || inside.firstKey() > retired.getFirst().epoch())) {
      free.add(retired.removeFirst());
    }
    return free;
  }
}
