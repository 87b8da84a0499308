package io.formwork.realm;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;

/**
 * Remembers for a while which passwords were right, so that a REST client that sends its password
 * with every request pays for Argon2, or for asking a directory, seldom. Keeps only a salted
 * SHA-256, and only for the hash that was verified: a changed password is asked for at once.
 *
 * <p>Argon2 takes 19 MiB and a processor for a tenth of a second on purpose, so no more than the
 * processors are at it at a time: whoever floods the server with passwords makes others wait for
 * their turn to sign in, but not for memory, and who has signed in does not wait at all.
 */
final class VerifiedPasswords {

  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private static final int CAPACITY = 10_000;

  private record Verified(String digest, Instant until) {}

  private final byte[] salt = new byte[32];
  private final Clock clock;
  private final Duration remembered;
  private final BiPredicate<String, char[]> judge;
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final Map<String, Verified> verified =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
              return size() > CAPACITY;
            }
          });

  VerifiedPasswords(Clock clock, SecureRandom random) {
    this(clock, random, REMEMBERED, (phc, password) -> PasswordHash.parse(phc).matches(password));
  }

  /**
   * Those that somebody else judges.
   *
   * @param judge whether the password is the one of the hash, or of whatever stands for it
   */
  VerifiedPasswords(
      Clock clock, SecureRandom random, Duration remembered, BiPredicate<String, char[]> judge) {
    this.clock = clock;
    this.remembered = remembered;
    this.judge = judge;
    random.nextBytes(salt);
  }

  /** Verifies against the hash, or recalls that it did so of late. */
  boolean matches(String login, String phc, char[] password) {
    String digest = digest(phc, password);
    return recalls(login, digest) || inTurn(login, digest, () -> judge.test(phc, password));
  }

  private boolean recalls(String login, String digest) {
    Verified known = verified.get(login);
    return known != null
        && clock.instant().isBefore(known.until())
        && known.digest().equals(digest);
  }

  /** Whoever waited for a turn may find that the same client has just been verified. */
  private boolean inTurn(String login, String digest, BooleanSupplier matches) {
    turns.acquireUninterruptibly();
    try {
      if (recalls(login, digest)) {
        return true;
      }
      if (!matches.getAsBoolean()) {
        return false;
      }
      verified.put(login, new Verified(digest, clock.instant().plus(remembered)));
      return true;
    } finally {
      turns.release();
    }
  }

  private String digest(String phc, char[] password) {
    MessageDigest sha = sha256();
    sha.update(salt);
    sha.update(phc.getBytes(StandardCharsets.UTF_8));
    sha.update(StandardCharsets.UTF_8.encode(CharBuffer.wrap(password)));
    return HexFormat.of().formatHex(sha.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
