package io.formwork.core.command;

import io.formwork.core.store.RequestStore;
import io.formwork.core.store.RequestStore.Effect;
import io.formwork.core.store.RequestStore.Kept;
import io.formwork.core.store.RequestStore.RequestKey;
import io.formwork.core.store.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Does what a request asks for once, however often it is sent. The key and the effect are one
 * transaction: of two that come at the same moment one waits for the other, and what was refused
 * leaves no key behind. What is kept is which record it was about, never an answer: whoever asks
 * again is told what his rights of now let him see.
 */
public final class Once {

  /** How long a key is known. */
  public static final Duration KEPT = Duration.ofHours(24);

  private final RequestStore requests;
  private final Transactions transactions;
  private final Clock clock;

  public Once(RequestStore requests, Transactions transactions, Clock clock) {
    this.requests = requests;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What became of a request with a key. */
  public sealed interface Outcome {

    /** It has been done now. */
    record Done(Effect effect) implements Outcome {}

    /** It had been done before; nothing has happened. */
    record Repeated(Effect effect) implements Outcome {}

    /** The key belongs to a request that asks for something else. */
    record Taken() implements Outcome {}
  }

  /**
   * Does the work unless a request with this key has.
   *
   * @param fingerprint the same for the same request
   * @param work one command or several; a refusal of it is thrown
   */
  public Outcome run(RequestKey key, String fingerprint, Supplier<Effect> work) {
    return transactions.required(() -> {
      Instant now = clock.instant();
      requests.forget(key, now.minus(KEPT));
      return requests.take(key, fingerprint, now)
          ? done(key, work.get())
          : repeated(requests.find(key).orElseThrow(), fingerprint);
    });
  }

  private Outcome done(RequestKey key, Effect effect) {
    requests.settle(key, effect);
    return new Outcome.Done(effect);
  }

  private static Outcome repeated(Kept kept, String fingerprint) {
    return kept.fingerprint().equals(fingerprint)
        ? new Outcome.Repeated(kept.effect().orElseThrow())
        : new Outcome.Taken();
  }

  /** Forgets what is too old to be asked for again; how many there were. */
  public int sweep() {
    return transactions.required(() -> requests.forget(clock.instant().minus(KEPT)));
  }
}
