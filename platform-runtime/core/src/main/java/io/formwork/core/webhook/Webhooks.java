package io.formwork.core.webhook;

import io.formwork.core.actor.Actor;
import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.outbox.Delivery;
import io.formwork.core.outbox.Outbox;
import io.formwork.core.outbox.OutboxStore;
import io.formwork.core.right.Administrators;
import io.formwork.core.store.Journal;
import io.formwork.core.store.Transactions;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Webhook;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The webhooks of an application and what became of what they sent, for those who administer it.
 * What was sent is not shown: an administrator may not read all that a webhook's role may.
 */
public final class Webhooks {

  private final ApplicationModel model;
  private final Evaluation evaluation;
  private final Outbox outbox;
  private final WebhookJournal journal;
  private final Transactions transactions;
  private final Clock clock;

  public Webhooks(
      ApplicationModel model,
      Evaluation evaluation,
      Outbox outbox,
      WebhookJournal journal,
      Transactions transactions,
      Clock clock) {
    this.model = model;
    this.evaluation = evaluation;
    this.outbox = outbox;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Where a webhook is sent, and the name of what signs it. */
  record Target(String address, String secret) {}

  /** Empty when the application declares no such webhook. */
  Optional<Target> target(String webhook) {
    return Optional.ofNullable(model.webhooks().get(webhook))
        .map(declared ->
            transactions.required(() -> new Target(address(declared), declared.secret())));
  }

  /**
   * All of them in the order of their definition.
   *
   * @throws RefusedException when no role of the person administers the application
   */
  public List<WebhookStanding> all(Actor actor) {
    requireAdministrator(actor);
    return transactions.required(() -> {
      Map<String, OutboxStore.Pause> paused = store().paused(model.name());
      Map<String, Map<Delivery.State, Long>> counts = store().counts(model.name());
      return model.webhooks().values().stream()
          .map(webhook ->
              new WebhookStanding(
                  webhook,
                  address(webhook),
                  Optional.ofNullable(paused.get(webhook.name())),
                  counts.getOrDefault(webhook.name(), Map.of())))
          .toList();
    });
  }

  /**
   * One of them.
   *
   * @throws RefusedException when the person does not administer the application, or it has no such
   *     webhook
   */
  public WebhookStanding one(Actor actor, String webhook) {
    Webhook declared = declared(actor, webhook);
    return all(actor).stream()
        .filter(standing -> standing.webhook().equals(declared))
        .findFirst()
        .orElseThrow();
  }

  /**
   * What administrators did with a webhook, the newest first.
   *
   * @throws RefusedException when the person does not administer the application, or it has no such
   *     webhook
   */
  public List<Journal.Entry> history(Actor actor, String webhook, int limit) {
    Webhook declared = declared(actor, webhook);
    return transactions.required(() -> journal.of(declared, limit));
  }

  /**
   * What a webhook sent or is to send, the newest first.
   *
   * @param before only those with a lower number
   * @throws RefusedException when the person does not administer the application, or it has no such
   *     webhook
   */
  public List<Delivery> deliveries(
      Actor actor, String webhook, Optional<Delivery.State> state, OptionalLong before, int limit) {
    Webhook declared = declared(actor, webhook);
    return transactions.required(
        () -> store().list(model.name(), declared.name(), state, before, limit));
  }

  /**
   * Sends again what was sent or given up; what still waits is due at once.
   *
   * @throws RefusedException when the person does not administer the application, or there is no
   *     such delivery
   */
  public Delivery again(Actor actor, String webhook, String id) {
    Webhook declared = declared(actor, webhook);
    return transactions.required(() -> {
      store().lock(model.name());
      Delivery delivery =
          store()
              .find(model.name(), id)
              .filter(found -> found.parcel().definition().equals(webhook))
              .orElseThrow(() -> refused(Kind.NOT_FOUND, Message.of("delivery.not_found")));
      store().again(model.name(), id, clock.instant());
      journal.sentAgain(actor, clock.instant(), declared, delivery);
      outbox.ring();
      return store().find(model.name(), id).orElseThrow();
    });
  }

  /**
   * Lets a webhook rest, or wakes it. While it rests, what it has to tell is kept.
   *
   * @throws RefusedException when the person does not administer the application, or it has no such
   *     webhook
   */
  public void pause(Actor actor, String webhook, boolean paused) {
    Webhook declared = declared(actor, webhook);
    transactions.required(() -> {
      store().lock(model.name());
      boolean rests = store().paused(model.name()).containsKey(webhook);
      if (rests != paused) {
        set(actor, declared, paused);
      }
    });
  }

  private void set(Actor actor, Webhook webhook, boolean paused) {
    if (paused) {
      OutboxStore.Pause pause =
          new OutboxStore.Pause(clock.instant().truncatedTo(ChronoUnit.MICROS), actor.name());
      store().pause(model.name(), webhook.name(), pause);
    } else {
      store().resume(model.name(), webhook.name());
      outbox.ring();
    }
    journal.paused(actor, clock.instant(), webhook, paused);
  }

  private OutboxStore store() {
    return outbox.store();
  }

  private String address(Webhook webhook) {
    return evaluation.value(webhook.to(), Facts.none()).map(Object::toString).orElse("");
  }

  /** A webhook, for somebody who may see it. */
  private Webhook declared(Actor actor, String webhook) {
    requireAdministrator(actor);
    return Optional.ofNullable(model.webhooks().get(webhook))
        .orElseThrow(() -> refused(Kind.NOT_FOUND, Message.of("webhook.unknown", webhook)));
  }

  private void requireAdministrator(Actor actor) {
    if (!new Administrators(model).include(actor)) {
      throw refused(Kind.FORBIDDEN, Message.of("webhooks.forbidden"));
    }
  }

  private static RefusedException refused(Kind kind, Message message) {
    return new RefusedException(kind, message);
  }
}
