package io.formwork.realm.door;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When this server gave out the sessions and single sign-ons that browsers show it. One that began
 * before its owner signed out everywhere is worth nothing, also when it is shown for the first
 * time.
 */
public final class SessionBeginnings {

  /** The one of this server. */
  public static final SessionBeginnings SHARED = new SessionBeginnings(Clock.systemUTC());

  /** The server's cookies of sessions and of the single sign-on begin with it. */
  static final String SESSION = "JSESSIONID";

  private static final int CAPACITY = 100_000;

  private final Clock clock;
  private final Map<String, Instant> begun =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > CAPACITY;
        }
      };

  SessionBeginnings(Clock clock) {
    this.clock = clock;
  }

  /** Notes what the answer gives out, if it gives out one. */
  public void note(HttpServerExchange exchange) {
    exchange.addResponseCommitListener(answer -> {
      for (Cookie cookie : answer.responseCookies()) {
        if (cookie.getName().startsWith(SESSION)) {
          note(cookie.getValue());
        }
      }
    });
  }

  /** Signing out takes the cookie back, which then has no value. */
  synchronized void note(@Nullable String cookie) {
    if (cookie != null && !cookie.isEmpty()) {
      begun.putIfAbsent(cookie, clock.instant());
    }
  }

  /** How long ago it was given out; empty when that is not known here. */
  public synchronized Optional<Duration> age(String cookie) {
    return Optional.ofNullable(begun.get(cookie))
        .map(moment -> Duration.between(moment, clock.instant()));
  }
}
