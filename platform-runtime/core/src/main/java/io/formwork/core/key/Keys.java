package io.formwork.core.key;

import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.core.store.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Makes, finds and revokes keys. Who may do so has been asked before: {@code
 * core.application.KeyAdministration}.
 */
public final class Keys {

  /** So that a key that is forgotten somewhere ends by itself. */
  public static final Duration LONGEST = Duration.ofDays(366);

  private static final int MOST = 50;
  private static final int LONGEST_NAME = 80;

  /** How exactly it is remembered when a key was used: a busy program would write all the time. */
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  private final KeyStore store;
  private final Transactions transactions;
  private final Clock clock;
  private final RandomGenerator random;

  /**
   * @param random fit for secrets
   */
  public Keys(KeyStore store, Transactions transactions, Clock clock, RandomGenerator random) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
    this.random = random;
  }

  /**
   * A key that has been made.
   *
   * @param secret told once and never again
   */
  public record Made(String secret, ProgramKey key) {}

  /**
   * Makes a key.
   *
   * @param by the administrator who makes it for the owner; absent when the owner does
   * @throws RefusedException when its name or its end is no good, or the owner has too many
   */
  public Made make(long owner, String name, Instant expires, KeyScope scope, Optional<Long> by) {
    Instant now = clock.instant();
    requireName(name);
    if (!now.isBefore(expires) || expires.isAfter(now.plus(LONGEST))) {
      throw refused("expires", Message.of("key.expires", LONGEST.toDays()));
    }
    String secret = Secret.make(random);
    KeyStore.Wanted wanted =
        new KeyStore.Wanted(name.strip(), secret.substring(0, Secret.HINT), scope, expires);
    ProgramKey key =
        transactions.required(() -> {
          if (of(owner).size() >= MOST) {
            throw new RefusedException(Refusal.Kind.CONFLICT, Message.of("key.too_many", MOST));
          }
          return store.add(owner, secret, wanted, by, now);
        });
    return new Made(secret, key);
  }

  /**
   * The key of that number, if it is worth something now. Asked for by whoever has just been let in
   * with it, so it counts as used.
   */
  public Optional<ProgramKey> use(long id) {
    Instant now = clock.instant();
    Optional<ProgramKey> found = store.find(id).filter(key -> key.opensAt(now));
    found
        .filter(key -> key.used().map(last -> now.isAfter(last.plus(REMEMBERED))).orElse(true))
        .ifPresent(key -> transactions.required(() -> store.used(id, now)));
    return found;
  }

  /** The keys of a user that nobody has revoked, the newest first. */
  public List<ProgramKey> of(long owner) {
    return store.of(owner);
  }

  /**
   * From now on the key opens nothing.
   *
   * @throws RefusedException when the owner has no such key
   */
  public void revoke(long owner, long id, long by) {
    boolean revoked = transactions.required(() -> store.revoke(owner, id, by, clock.instant()));
    if (!revoked) {
      throw new RefusedException(Refusal.Kind.NOT_FOUND, Message.of("key.unknown"));
    }
  }

  private static void requireName(String name) {
    boolean kept = name.chars().noneMatch(Character::isISOControl);
    if (name.isBlank() || name.strip().length() > LONGEST_NAME || !kept) {
      throw refused("name", Message.of("key.name", LONGEST_NAME));
    }
  }

  private static RefusedException refused(String field, Message message) {
    return new RefusedException(
        new Refusal(
            Refusal.Kind.INVALID, List.of(new Refusal.Problem(Optional.of(field), message))));
  }
}
