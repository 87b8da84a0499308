package io.formwork.realm.door;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Keeps an address from asking too often for which nobody has signed in: with wrong passwords of
 * many logins, with keys that nobody has, for one new session after another. Whoever has a session
 * of this server, or was let in from there with the same password or key before, is no stranger, so
 * that nobody keeps out those who share an address with him.
 */
public final class StrangerGate {

  private static final int CAPACITY = 10_000;

  private final Strangers strangers;
  private final SessionBeginnings beginnings;

  /** Who was let in, by address and a hash of what was shown; kept no longer than there is room. */
  private final Map<Shown, Boolean> letIn =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Shown, Boolean> eldest) {
          return size() > CAPACITY;
        }
      };

  private record Shown(String address, String hash) {}

  public StrangerGate(Strangers strangers, SessionBeginnings beginnings) {
    this.strangers = strangers;
    this.beginnings = beginnings;
  }

  /** How long the request has to wait; zero when it may go on, and is counted when it is over. */
  public Duration toWait(HttpServerExchange exchange) {
    String address = exchange.getSourceAddress().getHostString();
    Optional<Shown> shown = shown(address, exchange);
    if (shown.isEmpty() && hasSession(exchange)) {
      return Duration.ZERO;
    }
    Duration wait = strangers.toWait(address);
    if (!wait.isZero() && shown.filter(this::wasLetIn).isEmpty()) {
      return wait;
    }
    exchange.addExchangeCompleteListener((answered, following) -> {
      judge(answered, address, shown);
      following.proceed();
    });
    return Duration.ZERO;
  }

  private void judge(HttpServerExchange answered, String address, Optional<Shown> shown) {
    if (answered.getStatusCode() == StatusCodes.UNAUTHORIZED) {
      shown.ifPresent(this::forget);
      strangers.came(address);
    } else if (SignedIn.is(answered)) {
      shown.ifPresent(this::remember);
    } else if (givesSession(answered)) {
      strangers.came(address);
    }
  }

  private boolean hasSession(HttpServerExchange exchange) {
    return StreamSupport.stream(exchange.requestCookies().spliterator(), false)
        .filter(cookie -> cookie.getName().startsWith(SessionBeginnings.SESSION))
        .anyMatch(cookie -> beginnings.age(cookie.getValue()).isPresent());
  }

  private static boolean givesSession(HttpServerExchange exchange) {
    return StreamSupport.stream(exchange.responseCookies().spliterator(), false)
        .anyMatch(cookie -> cookie.getName().equals(SessionBeginnings.SESSION));
  }

  private static Optional<Shown> shown(String address, HttpServerExchange exchange) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION))
        .map(header -> new Shown(address, Digest.of(header)));
  }

  private boolean wasLetIn(Shown shown) {
    synchronized (letIn) {
      return letIn.get(shown) != null;
    }
  }

  /** What opened something once and opens nothing now is as good as any other guess. */
  private void forget(Shown shown) {
    synchronized (letIn) {
      letIn.remove(shown);
    }
  }

  private void remember(Shown shown) {
    synchronized (letIn) {
      letIn.put(shown, true);
    }
  }
}
