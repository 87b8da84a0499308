package io.formwork.core.key;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keys of the platform's users; of the key itself only a hash lies here. */
public interface KeyStore {

  /**
   * Keeps a key that has just been made.
   *
   * @param secret what the program will send; hashed before it is stored
   * @param by the administrator who makes it for the owner; absent when the owner does
   */
  ProgramKey add(long owner, String secret, Wanted wanted, Optional<Long> by, Instant now);

  /** What a key is to be. */
  record Wanted(String name, String hint, KeyScope scope, Instant expires) {}

  /** The key of that number, if nobody has revoked it and its owner is active. */
  Optional<ProgramKey> find(long id);

  /** The keys of a user that nobody has revoked, the newest first. */
  List<ProgramKey> of(long owner);

  /** Remembers that it was used. */
  void used(long id, Instant now);

  /** Whether the owner had that key, which nobody can use from now on. */
  boolean revoke(long owner, long id, long by, Instant now);
}
