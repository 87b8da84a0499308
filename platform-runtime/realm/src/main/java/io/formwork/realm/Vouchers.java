package io.formwork.realm;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in place of a password while a request with a key passes the server's own security:
 * {@code fwk:17:...}, made for that request, good for one person and for once. The number in it is
 * the key's, and whoever answers the request finds the limits of the key by it: they come by the
 * very thing that let the request in, and cannot be lost on the way.
 */
final class Vouchers {

  /** The one of this server: what is given at its door is taken by its realm. */
  static final Vouchers SHARED = new Vouchers(Clock.systemUTC(), new SecureRandom());

  private static final Duration LASTS = Duration.ofMinutes(1);
  private static final int CAPACITY = 10_000;

  private record Voucher(String login, Instant until) {}

  private final Clock clock;
  private final SecureRandom random;
  private final Map<String, Voucher> open =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Voucher> eldest) {
          return size() > CAPACITY;
        }
      };

  Vouchers(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /** A new one for whoever has that key. */
  String give(KeyOwner owner) {
    byte[] unknown = new byte[16];
    random.nextBytes(unknown);
    String voucher = "fwk:%d:%s".formatted(owner.key(), HexFormat.of().formatHex(unknown));
    synchronized (open) {
      open.put(voucher, new Voucher(owner.login(), clock.instant().plus(LASTS)));
    }
    return voucher;
  }

  /** Whether it is one for that login; it is none any more afterwards. */
  boolean take(String login, String voucher) {
    @Nullable Voucher given;
    synchronized (open) {
      given = open.remove(voucher);
    }
    return given != null && given.login().equals(login) && clock.instant().isBefore(given.until());
  }
}
