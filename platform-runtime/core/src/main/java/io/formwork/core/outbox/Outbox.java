package io.formwork.core.outbox;

import io.formwork.core.store.Transactions;
import java.util.Optional;

/** Where parcels are laid in the transaction of what they tell of; sent they are after it. */
public final class Outbox {

  private final OutboxStore store;
  private final Transactions transactions;
  private volatile Optional<Runnable> bell = Optional.empty();

  public Outbox(OutboxStore store, Transactions transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  /** Whoever sends is woken by this as soon as there is something to send. */
  public void wakes(Runnable sender) {
    bell = Optional.of(sender);
  }

  public void add(Parcel parcel) {
    store.add(parcel);
    ring();
  }

  /** Something has become due in the running transaction. */
  public void ring() {
    transactions.afterCommit(() -> bell.ifPresent(Runnable::run));
  }

  /** What lies in it. */
  public OutboxStore store() {
    return store;
  }
}
