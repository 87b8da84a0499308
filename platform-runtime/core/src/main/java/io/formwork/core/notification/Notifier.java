package io.formwork.core.notification;

import io.formwork.core.actor.Actor;
import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.evaluate.Subject;
import io.formwork.core.event.RecordEvent;
import io.formwork.core.event.RecordListener;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.store.NotificationStore;
import io.formwork.core.store.NotificationStore.Told;
import io.formwork.core.task.Task;
import io.formwork.core.user.Users;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Notification;
import io.formwork.metadata.model.Notification.Event;
import io.formwork.metadata.model.ObjectType;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Sends the notifications that the application declares, in the transaction of what they tell of.
 */
public final class Notifier implements RecordListener {

  private final ApplicationModel model;
  private final Evaluation evaluation;
  private final Letters letters;
  private final Recipients recipients;
  private final NotificationStore store;
  private final Users users;
  private final Tidings tidings;

  public Notifier(
      ApplicationModel model,
      Evaluation evaluation,
      Letters letters,
      Recipients recipients,
      NotificationStore store,
      Users users,
      Tidings tidings) {
    this.model = model;
    this.evaluation = evaluation;
    this.letters = letters;
    this.recipients = recipients;
    this.store = store;
    this.users = users;
    this.tidings = tidings;
  }

  @Override
  public void on(RecordEvent event) {
    Facts facts = facts(event.record(), event.authority().person());
    Facts all = event.previous().map(before -> facts.old(Subject.of(before))).orElse(facts);
    tell(event.record(), all, Optional.empty(), declared -> matches(declared, event));
  }

  /** A task was opened: tells those who hold it. */
  public void opened(StoredRecord about, Task task, Optional<Actor> behind) {
    tell(
        about,
        facts(about, behind),
        Optional.of(task),
        declared ->
            declared instanceof Event.TaskOpened opened
                && opened.process().equals(task.process())
                && opened.node().equals(task.node()));
  }

  /** A service task of a process sends a notification by its name. */
  public void send(String notification, StoredRecord about, Optional<Actor> behind) {
    Notification declared = model.notifications().get(notification);
    if (declared != null) {
      tell(declared, about, facts(about, behind), Optional.empty());
    }
  }

  private static boolean matches(Event declared, RecordEvent event) {
    return switch (declared) {
      case Event.Created ignored -> event instanceof RecordEvent.Created;
      case Event.Updated ignored -> event instanceof RecordEvent.Updated;
      case Event.Taken taken ->
          event instanceof RecordEvent.Taken happened
              && happened.transition().equals(taken.transition());
      case Event.TaskOpened ignored -> false;
      case Event.ByProcess ignored -> false;
    };
  }

  private void tell(StoredRecord about, Facts facts, Optional<Task> task, Predicate<Event> when) {
    model.notifications().values().stream()
        .filter(declared -> declared.object().equals(about.type().name()))
        .filter(declared -> when.test(declared.event()))
        .forEach(declared -> tell(declared, about, facts, task));
  }

  private void tell(Notification declared, StoredRecord about, Facts facts, Optional<Task> task) {
    boolean concerned =
        declared.when().map(condition -> evaluation.holds(condition, facts)).orElse(true);
    if (!concerned) {
      return;
    }
    for (long person : recipients.of(declared.to(), facts, task)) {
      hold(person, reader -> letters.to(reader, declared, about, facts));
    }
  }

  private void hold(long person, Function<Actor, Optional<Told>> letter) {
    tidings.add(
        new Tidings.Tiding() {
          @Override
          public Optional<Actor> reader() {
            return users.person(person);
          }

          @Override
          public void tell() {
            reader().flatMap(letter).ifPresent(store::add);
          }
        });
  }

  private Facts facts(StoredRecord record, Optional<Actor> behind) {
    Facts facts = Facts.about(Subject.of(record));
    return behind.map(actor -> facts.me(model.object(ObjectType.USER), actor)).orElse(facts);
  }
}
