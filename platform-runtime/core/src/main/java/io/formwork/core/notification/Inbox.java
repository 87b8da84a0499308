package io.formwork.core.notification;

import io.formwork.core.actor.Actor;
import io.formwork.core.store.NotificationStore;
import io.formwork.core.store.NotificationStore.Told;
import io.formwork.core.store.Transactions;
import java.time.Clock;
import java.util.List;

/** What a person was told. A substitute keeps the inbox of his own. */
public final class Inbox {

  private final NotificationStore store;
  private final Transactions transactions;
  private final Clock clock;

  public Inbox(NotificationStore store, Transactions transactions, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  public List<Told> newest(Actor actor, int limit) {
    return store.inbox(actor.present(), limit);
  }

  public long unread(Actor actor) {
    return store.unread(actor.present());
  }

  public void markRead(Actor actor) {
    transactions.required(() -> store.markRead(actor.present(), clock.instant()));
  }
}
