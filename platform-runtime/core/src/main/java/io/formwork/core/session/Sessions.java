package io.formwork.core.session;

import io.formwork.core.actor.Actor;
import io.formwork.core.session.SessionStore.Kept;
import io.formwork.core.store.Transactions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in where. A request that comes with a session asks here whether it still stands,
 * which costs no statement: the person's row has been read for the request, and it is another one
 * when a session was ended, on whichever server that was.
 */
public final class Sessions {

  private static final int MOST = 50_000;

  /** How exactly it is remembered when a session was used: each page would write all the time. */
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  /** How long it can be told why a session is over. */
  private static final Duration FORGOTTEN = Duration.ofDays(30);

  private final SessionStore store;
  private final Transactions transactions;
  private final Clock clock;
  private final Lifetimes lifetimes;
  private final Map<String, KnownSession> known = new ConcurrentHashMap<>();

  /**
   * @param clock the one of the world, also where tests move that of applications
   */
  public Sessions(SessionStore store, Transactions transactions, Clock clock, Lifetimes lifetimes) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
    this.lifetimes = lifetimes;
  }

  /**
   * What the visitor's session is worth.
   *
   * @param person as just read for this request; empty when no application knows him, so that his
   *     row is asked for here
   */
  public Standing look(Visitor visitor, Optional<Actor> person) {
    String key = key(visitor.cookie());
    KnownSession last = known.get(key);
    if (last != null && person.filter(last::holdsFor).isPresent()) {
      return within(key, last);
    }
    Optional<Kept> kept = find(key, visitor, person);
    Optional<Ending> over = kept.flatMap(found -> ending(found, person));
    if (kept.isEmpty() || over.isPresent()) {
      known.remove(key);
      return new Standing.Over(over.orElse(Ending.UNKNOWN));
    }
    return within(key, remember(key, kept.get().session(), last, person));
  }

  private Optional<Kept> find(String key, Visitor visitor, Optional<Actor> person) {
    Optional<Kept> kept = store.find(key);
    return kept.isPresent() ? kept : person.flatMap(actor -> begin(key, visitor, actor.id()));
  }

  /** Seen for the first time; two requests may be it at once. */
  private Optional<Kept> begin(String key, Visitor visitor, long user) {
    Instant now = clock.instant();
    return visitor
        .beginnings()
        .age(visitor.cookie())
        .filter(age ->
            transactions.required(() -> store.begin(key, user, now.minus(age), visitor, now)))
        .flatMap(begun -> store.find(key));
  }

  private static Optional<Ending> ending(Kept kept, Optional<Actor> person) {
    if (kept.ending().isPresent()) {
      return kept.ending();
    }
    if (!kept.active()) {
      return Optional.of(Ending.INACTIVE);
    }
    return person
        .filter(actor -> actor.id() != kept.session().user())
        .map(another -> Ending.UNKNOWN);
  }

  private KnownSession remember(
      String key, OpenSession found, @Nullable KnownSession last, Optional<Actor> person) {
    if (known.size() >= MOST) {
      known.clear();
    }
    KnownSession fresh = last == null ? new KnownSession(found, List.of(), found.seen()) : last;
    KnownSession complete = person.map(actor -> fresh.with(actor.values())).orElse(fresh);
    known.put(key, complete);
    return complete;
  }

  private Standing within(String key, KnownSession session) {
    Optional<Ending> over = lifetimes.ending(session.session(), clock.instant());
    if (over.isPresent()) {
      known.remove(key);
      return new Standing.Over(over.get());
    }
    return new Standing.Open(session.session());
  }

  /** Somebody does something in the session, and not only its page by itself. */
  public void touch(String cookie) {
    String key = key(cookie);
    Instant now = clock.instant();
    KnownSession session = known.get(key);
    if (session == null) {
      return;
    }
    if (now.isBefore(session.kept().plus(REMEMBERED))) {
      known.computeIfPresent(key, (same, last) -> last.seenAt(now));
      return;
    }
    known.computeIfPresent(key, (same, last) -> last.keptAt(now));
    transactions.required(() -> store.seen(session.session().id(), now));
  }

  /** The number of the session, while it stands. */
  public Optional<Long> number(String cookie) {
    return Optional.ofNullable(known.get(key(cookie)))
        .map(KnownSession::session)
        .map(OpenSession::id);
  }

  /** Those of a user that stand, the last seen first. */
  public List<OpenSession> of(long user) {
    return store.of(user).stream()
        .filter(session -> lifetimes.ending(session, clock.instant()).isEmpty())
        .toList();
  }

  /** Whether the user had that session; whoever comes with it next has to sign in. */
  public boolean end(long user, long id, Ending why) {
    return transactions.required(() -> store.end(user, id, why, clock.instant()));
  }

  /**
   * Ends all sessions of a user but one.
   *
   * @param except the one that stays
   */
  public void endAll(long user, Optional<Long> except, Ending why) {
    transactions.required(() -> store.endAll(user, except, why, clock.instant()));
  }

  /** Forgets those that nobody can have any more. */
  public int sweep() {
    return transactions.required(() -> store.forget(clock.instant().minus(FORGOTTEN)));
  }

  private static String key(String cookie) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(cookie.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
