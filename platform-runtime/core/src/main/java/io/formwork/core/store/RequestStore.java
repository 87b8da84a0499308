package io.formwork.core.store;

import io.formwork.core.record.RecordRef;
import java.time.Instant;
import java.util.Optional;

/** The requests that bore a key, and what they did. */
public interface RequestStore {

  /**
   * Takes the key for a request, in the running transaction. Waits for another transaction that is
   * just doing so.
   *
   * @return false when the key is taken
   */
  boolean take(RequestKey key, String fingerprint, Instant at);

  /** The request that has taken the key. */
  Optional<Kept> find(RequestKey key);

  /** Notes what the request has done. */
  void settle(RequestKey key, Effect effect);

  /** Forgets a request that is older than that. */
  void forget(RequestKey key, Instant before);

  /** Forgets all requests that are older than that; how many there were. */
  int forget(Instant before);

  /** The words by which somebody knows a request of his again. */
  record RequestKey(String login, String text) {}

  /** The record that a request was about, or that it made. */
  record Effect(String app, RecordRef record) {}

  /**
   * A request.
   *
   * @param fingerprint tells requests with one key apart
   * @param effect empty only within the transaction that is doing it
   */
  record Kept(String fingerprint, Optional<Effect> effect) {}
}
