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

/**
 * Remembers for a minute which passwords were right, so that a REST client that sends its password
 * with every request pays for Argon2 once a minute. Keeps only a salted SHA-256, and only for the
 * hash that was verified: a changed password is asked for at once.
 */
final class VerifiedPasswords {

  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int CAPACITY = 10_000;

  private record Verified(String digest, Instant until) {}

  private final byte[] salt = new byte[32];
  private final Clock clock;
  private final Map<String, Verified> verified =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
              return size() > CAPACITY;
            }
          });

  VerifiedPasswords(Clock clock, SecureRandom random) {
    this.clock = clock;
    random.nextBytes(salt);
  }

  /** Verifies against the hash, or recalls that it did so within the last minute. */
  boolean matches(String login, String phc, char[] password) {
    String digest = digest(phc, password);
    Verified known = verified.get(login);
    if (known != null && clock.instant().isBefore(known.until()) && known.digest().equals(digest)) {
      return true;
    }
    if (!PasswordHash.parse(phc).matches(password)) {
      return false;
    }
    verified.put(login, new Verified(digest, clock.instant().plus(REMEMBERED)));
    return true;
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
