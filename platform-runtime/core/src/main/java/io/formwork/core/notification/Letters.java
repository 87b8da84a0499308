package io.formwork.core.notification;

import io.formwork.core.actor.Actor;
import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.evaluate.Wording;
import io.formwork.core.query.Displays;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.right.Rights;
import io.formwork.core.store.NotificationStore.Told;
import io.formwork.core.store.RecordStore;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.LocalTemplate;
import io.formwork.metadata.model.Notification;
import java.time.Clock;
import java.util.Optional;

/**
 * Writes what a person is told, of what that person may read when it is told: the rights are those
 * to the record as the save leaves it, the words those of what happened.
 */
public final class Letters {

  private final Sight.Ground ground;
  private final Wording wording;
  private final Clock clock;

  public Letters(
      ApplicationModel model,
      RecordStore store,
      Rights rights,
      Evaluation evaluation,
      Displays displays,
      Clock clock) {
    this.ground = new Sight.Ground(model, store, rights, evaluation, displays);
    this.wording = new Wording(model, evaluation);
    this.clock = clock;
  }

  /** The letter to that person; none about a record that is not there for the person. */
  Optional<Told> to(Actor reader, Notification declared, StoredRecord about, Facts facts) {
    StoredRecord now = ground.store().find(about.type(), about.id()).orElse(about);
    return Optional.of(new Sight(ground, reader, now, facts))
        .filter(Sight::reads)
        .map(sight ->
            new Told(
                0,
                reader.id(),
                declared.name(),
                about.ref(),
                text(declared.subject(), sight),
                text(declared.body(), sight),
                clock.instant(),
                Optional.empty()));
  }

  private String text(LocalTemplate template, Sight sight) {
    return wording.write(
        sight.of(template.in(sight.reader().language())),
        sight.facts(),
        sight.reader().language(),
        sight::name);
  }
}
