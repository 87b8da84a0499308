package io.formwork.core.webhook;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Channel;
import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.evaluate.Subject;
import io.formwork.core.event.RecordEvent;
import io.formwork.core.event.RecordListener;
import io.formwork.core.notification.Tidings;
import io.formwork.core.outbox.Outbox;
import io.formwork.core.outbox.Parcel;
import io.formwork.core.query.Query;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.right.Rights;
import io.formwork.core.user.Users;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.Webhook;
import io.formwork.metadata.model.Webhook.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts into the outbox what webhooks tell, in the transaction of what they tell of. What is sent is
 * read when the save ends, as the role reads it then; a record that the role may not read is not
 * told of.
 */
public final class WebhookTeller implements RecordListener {

  private final ApplicationModel model;
  private final Evaluation evaluation;
  private final Users users;
  private final Rights rights;
  private final Query query;
  private final Tidings tidings;
  private final Outbox outbox;
  private final Clock clock;

  public WebhookTeller(
      ApplicationModel model,
      Evaluation evaluation,
      Users users,
      Rights rights,
      Query query,
      Tidings tidings,
      Outbox outbox,
      Clock clock) {
    this.model = model;
    this.evaluation = evaluation;
    this.users = users;
    this.rights = rights;
    this.query = query;
    this.tidings = tidings;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public void on(RecordEvent event) {
    if (event.authority().through() == Channel.SEED) {
      return; // comes with the application, and has happened nowhere
    }
    model.webhooks().values().stream()
        .filter(webhook -> webhook.object().equals(event.record().type().name()))
        .forEach(webhook ->
            webhook.events().stream()
                .filter(declared -> matches(declared, event))
                .filter(declared -> concerns(webhook, event))
                .forEach(declared -> hold(webhook, declared, event)));
  }

  private static boolean matches(Event declared, RecordEvent event) {
    return switch (event) {
      case RecordEvent.Created created -> declared instanceof Event.Created;
      case RecordEvent.Updated updated -> declared instanceof Event.Updated;
      case RecordEvent.Deleted deleted -> declared instanceof Event.Deleted;
      case RecordEvent.Restored restored -> declared instanceof Event.Restored;
      case RecordEvent.Taken taken ->
          declared instanceof Event.Taken(String transition)
              && transition.equals(taken.transition());
    };
  }

  private boolean concerns(Webhook webhook, RecordEvent event) {
    Facts record = Facts.about(Subject.of(event.record()));
    Facts known =
        event
            .authority()
            .person()
            .map(actor -> record.me(model.object(ObjectType.USER), actor))
            .orElse(record);
    Facts all = changed(event).map(before -> known.old(Subject.of(before))).orElse(known);
    return webhook.when().map(condition -> evaluation.holds(condition, all)).orElse(true);
  }

  /** The record before its change; of one that came, went or returned there is no before. */
  private static Optional<StoredRecord> changed(RecordEvent event) {
    return event instanceof RecordEvent.Deleted ? Optional.empty() : event.previous();
  }

  private void hold(Webhook webhook, Event declared, RecordEvent event) {
    Optional<Actor> reader =
        Optional.ofNullable(model.roles().get(webhook.reader())).map(this::reading);
    boolean gone = event instanceof RecordEvent.Deleted;
    if (reader.isEmpty() || (gone && !rights.reads(reader.get(), event.record()))) {
      return;
    }
    tidings.add(
        new Tidings.Tiding() {
          @Override
          public Optional<Actor> reader() {
            return reader;
          }

          @Override
          public void tell() {
            send(webhook, declared, event.record().ref(), reader.get(), gone);
          }
        });
  }

  private Actor reading(Role role) {
    return users.nobodyWith(role);
  }

  private void send(Webhook webhook, Event declared, RecordRef record, Actor reader, boolean gone) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    WebhookBody body = new WebhookBody(model.name(), webhook, declared, at);
    Optional<String> text =
        gone ? Optional.of(body.gone(record)) : query.get(reader, record).map(body::of);
    text.ifPresent(told ->
        outbox.add(
            new Parcel(
                "msg_" + UUID.randomUUID(),
                model.name(),
                Parcel.Channel.WEBHOOK,
                webhook.name(),
                record,
                body.type(),
                told,
                at)));
  }
}
