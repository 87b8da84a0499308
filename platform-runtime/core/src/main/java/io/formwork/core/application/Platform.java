package io.formwork.core.application;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * The applications that are served now. Ask it anew for every request: a publish swaps snapshots.
 */
public final class Platform {

  private volatile SequencedMap<String, Application> served = new TreeMap<>();

  /** All of them, by name. */
  public List<Application> applications() {
    return List.copyOf(served.values());
  }

  public Optional<Application> application(String name) {
    return Optional.ofNullable(served.get(name));
  }

  /** From now on this snapshot serves; requests in flight finish on the one they began with. */
  public synchronized void serve(Application application) {
    SequencedMap<String, Application> next = new TreeMap<>(served);
    next.put(application.name(), application);
    served = next;
  }
}
