package io.formwork.core.outbox;

import io.formwork.core.outbox.OutboxStore.Claimed;
import io.formwork.core.store.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Sends what lies in the outbox. A parcel is taken in one transaction, delivered outside of any,
 * and its fate noted in another. Whoever dies in between leaves it to be sent again: it arrives at
 * least once, always under the same id. Any number of threads and nodes may send at the same time.
 */
public final class Dispatcher {

  private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());

  /** An attempt has ended within this; thrice as long nobody else takes the parcel. */
  public static final Duration LONGEST = Duration.ofSeconds(20);

  private static final Duration KEPT = Duration.ofDays(14);
  private static final int PATIENCE = 3;

  private final OutboxStore store;
  private final Transactions transactions;
  private final Clock clock;
  private final RetryPlan retries;
  private final Map<Parcel.Channel, Courier> couriers;

  public Dispatcher(
      OutboxStore store,
      Transactions transactions,
      Clock clock,
      RandomGenerator random,
      Map<Parcel.Channel, Courier> couriers) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
    this.retries = new RetryPlan(random);
    this.couriers = Map.copyOf(couriers);
  }

  /**
   * Makes one attempt to deliver what is due first; false when nothing is.
   *
   * @param underWay is told as soon as something was found, before it is delivered
   */
  public boolean sendNext(Runnable underWay) {
    Optional<Claimed> claimed =
        transactions.required(() -> {
          Instant now = clock.instant();
          return store.claim(now, now.plus(LONGEST.multipliedBy(PATIENCE)));
        });
    claimed.ifPresent(parcel -> {
      underWay.run();
      send(parcel);
    });
    return claimed.isPresent();
  }

  /** Forgets what ended two weeks ago; how many there were. */
  public static int sweep(OutboxStore store, Clock clock) {
    return store.forget(clock.instant().minus(KEPT));
  }

  private void send(Claimed claimed) {
    Courier courier = Optional.ofNullable(couriers.get(claimed.parcel().channel())).orElseThrow();
    Answer answer = attempt(courier, claimed.parcel());
    transactions.required(() -> settle(claimed, answer));
  }

  /** Whatever happens is an answer: what never ends would keep all behind it for ever. */
  private static Answer attempt(Courier courier, Parcel parcel) {
    try {
      return courier.deliver(parcel);
    } catch (RuntimeException mistake) {
      LOG.log(System.Logger.Level.ERROR, "The parcel " + parcel.id() + " failed", mistake);
      return new Answer.Failed(Trouble.INCIDENT, Optional.empty(), false);
    }
  }

  private void settle(Claimed claimed, Answer answer) {
    Instant now = clock.instant();
    switch (answer) {
      case Answer.Accepted(Optional<Integer> status) ->
          store.settle(
              claimed,
              Delivery.State.SENT,
              Optional.empty(),
              new Delivery.Attempt(now, status, Optional.empty()));
      case Answer.Failed(Trouble trouble, Optional<Integer> status, boolean forGood) -> {
        Optional<Instant> next =
            forGood ? Optional.empty() : retries.next(claimed.attempt(), claimed.first(), now);
        store.settle(
            claimed,
            next.isPresent() ? Delivery.State.WAITING : Delivery.State.GIVEN_UP,
            next,
            new Delivery.Attempt(now, status, Optional.of(trouble)));
      }
    }
  }
}
