package io.formwork.realm.outside;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the server's security, which is there before any application, and the platform meet: the
 * platform takes the reception when it serves, and asks what troubles there were.
 */
public final class Outside {

  /** The one of this server. */
  public static final Outside SHARED = new Outside(Clock.systemUTC());

  private static final Duration TOLD = Duration.ofSeconds(30);
  private static final int CAPACITY = 10_000;

  private record Told(Trouble trouble, Instant at) {}

  private final Clock clock;
  private final Map<String, Told> troubles =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Told> eldest) {
          return size() > CAPACITY;
        }
      };
  private volatile Reception reception = outsider -> Optional.of(Trouble.NOT_READY);

  public Outside(Clock clock) {
    this.clock = clock;
  }

  /** From now on this one receives people. */
  public void receivedBy(Reception next) {
    reception = next;
  }

  /** Whether the person may come in. */
  public boolean receives(Outsider outsider) {
    Optional<Trouble> trouble = reception.receive(outsider);
    trouble.ifPresent(why -> trouble(outsider.login(), why));
    return trouble.isEmpty();
  }

  /** Notes why that login could not sign in. */
  public synchronized void trouble(String login, Trouble trouble) {
    troubles.remove(login);
    troubles.put(login, new Told(trouble, clock.instant()));
  }

  /** There is an answer for that login; what was in its way is not told any more. */
  public synchronized void clear(String login) {
    troubles.remove(login);
  }

  /** What was in the way of that login, however it is written, just now. */
  public synchronized Optional<Trouble> troubleOf(String login) {
    return Optional.ofNullable(troubles.get(login.toLowerCase(Locale.ROOT)))
        .filter(told -> clock.instant().isBefore(told.at().plus(TOLD)))
        .map(Told::trouble);
  }
}
