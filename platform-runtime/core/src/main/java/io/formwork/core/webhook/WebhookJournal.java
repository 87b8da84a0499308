package io.formwork.core.webhook;

import io.formwork.core.actor.Actor;
import io.formwork.core.outbox.Delivery;
import io.formwork.core.record.RecordRef;
import io.formwork.core.store.Journal;
import io.formwork.core.store.Journal.FieldChange;
import io.formwork.metadata.model.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What administrators did with webhooks, in the journal of the application, as one record. */
public final class WebhookJournal {

  /** No object may bear the name. */
  private static final RecordRef WEBHOOKS = new RecordRef("webhooks", 0);

  private final Journal journal;
  private final long release;

  /**
   * @param release under which it happens
   */
  public WebhookJournal(Journal journal, long release) {
    this.journal = journal;
    this.release = release;
  }

  /** What was done with that webhook, the newest first. */
  List<Journal.Entry> of(Webhook webhook, int limit) {
    return journal.of(WEBHOOKS, Integer.MAX_VALUE).stream()
        .filter(entry ->
            entry.fields().keySet().stream()
                .anyMatch(field -> field.startsWith(webhook.name() + ".")))
        .limit(limit)
        .toList();
  }

  /** Whoever calls this has locked the standing of the application's webhooks. */
  void paused(Actor actor, Instant at, Webhook webhook, boolean paused) {
    append(actor, at, webhook.name() + ".paused", Optional.of(!paused), Optional.of(paused));
  }

  /** Whoever calls this has locked the standing of the application's webhooks. */
  void sentAgain(Actor actor, Instant at, Webhook webhook, Delivery delivery) {
    append(
        actor,
        at,
        webhook.name() + ".sent_again",
        Optional.empty(),
        Optional.of(delivery.parcel().id()));
  }

  private void append(
      Actor actor, Instant at, String what, Optional<Object> before, Optional<Object> after) {
    FieldChange change = new FieldChange(before, after, Optional.empty());
    journal.append(Journal.Entry.byHand(actor, WEBHOOKS, at, Map.of(what, change), release));
  }
}
