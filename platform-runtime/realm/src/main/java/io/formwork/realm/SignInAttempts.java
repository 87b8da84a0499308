package io.formwork.realm;

import io.formwork.realm.door.Whence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes whoever guesses at a password wait, and nobody else: wrong passwords are counted for a
 * login from one address. Five are free, then each wait is twice the one before, up to five
 * minutes. The owner of the login, who comes from another address, signs in meanwhile as ever; a
 * lock on the login alone would let anybody lock anybody out.
 */
public final class SignInAttempts {

  /** The one of this server: what guards Basic and the sign-in page count together. */
  public static final SignInAttempts SHARED = new SignInAttempts(Clock.systemUTC());

  private static final int FREE = 5;
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration FORGOTTEN = Duration.ofMinutes(30);
  private static final int CAPACITY = 50_000;

  /** Wrong ones in a row, and until when the next may not be tried. */
  private record Failures(int count, Instant last, Instant until) {}

  private record Who(String login, String address) {

    Who {
      address = Whence.of(address);
    }
  }

  private final Clock clock;
  private final Map<Who, Failures> failures =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Who, Failures> eldest) {
          return size() > CAPACITY;
        }
      };

  SignInAttempts(Clock clock) {
    this.clock = clock;
  }

  /** How long the login has to wait at that address; zero when it may try. */
  public synchronized Duration toWait(String login, String address) {
    Failures known = failures.get(new Who(login, address));
    if (known == null) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(clock.instant(), known.until());
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** A password was wrong. */
  public synchronized void failed(String login, String address) {
    Who who = new Who(login, address);
    Instant now = clock.instant();
    Failures known = failures.remove(who);
    int before = known == null || !now.isBefore(known.last().plus(FORGOTTEN)) ? 0 : known.count();
    int count = before + 1;
    failures.put(who, new Failures(count, now, now.plus(pause(count))));
  }

  /** A password was right. */
  public synchronized void succeeded(String login, String address) {
    failures.remove(new Who(login, address));
  }

  private static Duration pause(int count) {
    if (count < FREE) {
      return Duration.ZERO;
    }
    Duration doubled = Duration.ofSeconds(1L << Math.min(count - FREE, 30));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }
}
