package io.formwork.realm;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tickets for those who have shown who they are elsewhere: one opens the server's own sign-in for
 * one login, once, within half a minute.
 */
public final class Admissions {

  /** The one of this server: who issues and the realm know the same. */
  public static final Admissions SHARED = new Admissions(Clock.systemUTC(), new SecureRandom());

  private static final Duration WORTH = Duration.ofSeconds(30);
  private static final int BYTES = 32;

  private record Ticket(String login, Instant until) {}

  private final Clock clock;
  private final SecureRandom random;
  private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();

  Admissions(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /** A ticket for that login. */
  public String issue(String login) {
    Instant now = clock.instant();
    for (Iterator<Ticket> each = tickets.values().iterator(); each.hasNext(); ) {
      if (!now.isBefore(each.next().until())) {
        each.remove();
      }
    }
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    tickets.put(ticket, new Ticket(login, now.plus(WORTH)));
    return ticket;
  }

  /** Whether that is a ticket of that login; it is worth nothing afterwards. */
  boolean redeem(String login, char[] guess) {
    Ticket ticket = tickets.remove(String.valueOf(guess));
    return ticket != null
        && ticket.login().equals(login)
        && clock.instant().isBefore(ticket.until());
  }
}
