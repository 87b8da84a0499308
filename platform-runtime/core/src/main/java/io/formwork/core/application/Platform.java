package io.formwork.core.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * The applications that are served now. Ask it anew for every request, within a {@link Visit}: a
 * publish swaps snapshots, and closes those that no visit can be using.
 */
public final class Platform {

  private final Visits visits = new Visits();
  private volatile SequencedMap<String, Application> served = new TreeMap<>();

  /** A stretch of work during which the snapshots that it was given stay open: a request, say. */
  public interface Visit extends AutoCloseable {

    /** Ends it; to be called once. */
    @Override
    void close();
  }

  /** Begins a visit; every door of the platform does so before it asks for an application. */
  public Visit enter() {
    return visits.begin();
  }

  /** All of them, by name. */
  public List<Application> applications() {
    return List.copyOf(served.values());
  }

  public Optional<Application> application(String name) {
    return Optional.ofNullable(served.get(name));
  }

  /** From now on this snapshot serves; requests in flight finish on the one they began with. */
  public void serve(Application application) {
    serve(List.of(application));
  }

  /** From now on these snapshots serve, all at once. */
  public synchronized void serve(Collection<Application> applications) {
    SequencedMap<String, Application> next = new TreeMap<>(served);
    List<Application> replaced =
        applications.stream()
            .flatMap(application ->
                Optional.ofNullable(next.put(application.name(), application)).stream())
            .toList();
    served = next;
    replaced.forEach(application -> visits.retire(application::close));
  }

  /** How many snapshots are open: those that serve, and those that a visit may still be using. */
  public int openSnapshots() {
    return served.size() + visits.waiting();
  }

  /** Nothing serves any more; what is open is closed when the last visit ends. */
  public synchronized void close() {
    SequencedMap<String, Application> last = served;
    served = new TreeMap<>();
    last.values().forEach(application -> visits.retire(application::close));
  }
}
