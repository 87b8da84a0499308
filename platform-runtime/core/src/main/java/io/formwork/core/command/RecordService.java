package io.formwork.core.command;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Authority;
import io.formwork.core.event.SaveBounds;
import io.formwork.core.message.Decision;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.Save;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.right.Offer;
import io.formwork.core.right.Rights;
import io.formwork.core.store.Transactions;
import io.formwork.core.task.Task;
import io.formwork.core.task.TaskStore;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Writes for a person: what was typed is judged by policies before anything happens. Every call is
 * one transaction; a refused one throws {@link RefusedException} and leaves nothing behind.
 */
public final class RecordService {

  private final Rights rights;
  private final TaskStore tasks;
  private final RecordWriter writer;
  private final PersonalWrites writes;
  private final Permission permission;
  private final OwnedChanges owned;
  private final SaveBounds bounds;
  private final Transactions transactions;
  private final Clock clock;

  RecordService(
      ApplicationModel model,
      Rights rights,
      PersonalWrites writes,
      TaskStore tasks,
      RecordWriter writer,
      SaveBounds bounds,
      Transactions transactions,
      Clock clock) {
    this.rights = rights;
    this.tasks = tasks;
    this.writer = writer;
    this.writes = writes;
    this.permission = new Permission(rights);
    this.owned = new OwnedChanges(model, writes);
    this.bounds = bounds;
    this.transactions = transactions;
    this.clock = clock;
  }

  public RecordRef create(Actor actor, String object, Changes given) {
    return create(actor, object, Save.of(given));
  }

  /** Creates a record together with records that it owns. */
  public RecordRef create(Actor actor, String object, Save save) {
    ObjectType type = writes.type(object);
    return saving(() -> {
      StoredRecord stored = writes.creation(actor, type, save.changes()).store();
      CollectedRefusals refusals = new CollectedRefusals();
      List<PreparedWrite> parts = owned.prepare(actor, stored, save.owned(), refusals);
      refusals.refuse();
      parts.forEach(PreparedWrite::store);
      return stored.ref();
    });
  }

  public void update(Actor actor, RecordRef ref, OptionalLong expected, Changes changes) {
    update(actor, ref, expected, Save.of(changes));
  }

  /**
   * Changes a record together with records that it owns. What happens to those comes first, judged
   * by the record as it was.
   */
  public void update(Actor actor, RecordRef ref, OptionalLong expected, Save save) {
    update(actor, ref, new Seen(expected, false), save);
  }

  /**
   * The same for somebody who has seen a version of the record.
   *
   * @throws RefusedException of kind CONFLICT, with a field-by-field account, when others have
   *     saved it since
   */
  public void update(Actor actor, RecordRef ref, Seen seen, Save save) {
    saving(() -> {
      StoredRecord before = writes.locked(actor, ref, seen, save.changes());
      StoredRecord now =
          withOwned(actor, before, save, () -> writes.permitted(actor, before, save.changes()));
      return writes.update(actor, now, save.changes()).store();
    });
  }

  public void delete(Actor actor, RecordRef ref, OptionalLong expected) {
    saving(() -> {
      Seen seen = new Seen(expected, false);
      return writes.deletion(actor, writes.locked(actor, ref, seen, Changes.none())).store();
    });
  }

  public void take(
      Actor actor, RecordRef ref, OptionalLong expected, String transition, Changes with) {
    take(actor, ref, expected, transition, Save.of(with));
  }

  /**
   * Takes a transition, with the fields it asks for, and completes the actor's open task that
   * offers it: a button, a drop on a board, REST and the completion of a task are this one command.
   * What happens to owned records comes first, as in {@link #update}.
   */
  public void take(
      Actor actor, RecordRef ref, OptionalLong expected, String transition, Save save) {
    saving(() -> {
      Seen seen = new Seen(expected, false);
      StoredRecord before = writes.locked(actor, ref, seen, save.changes());
      Lifecycle.Transition taken = transition(before.type(), transition);
      StoredRecord now =
          withOwned(actor, before, save, () -> offered(actor, before, taken, save.changes()));
      Taken judged = offered(actor, now, taken, save.changes());
      judged.offer().task().ifPresent(task -> close(task, actor, transition));
      return writer.take(
          now, taken, judged.real(), judged.offer().task(), new Authority.Person(actor));
    });
  }

  /** Stores what happens to owned records; the record as it is then. */
  private StoredRecord withOwned(
      Actor actor, StoredRecord before, Save save, Supplier<?> judgeOwner) {
    if (save.owned().isEmpty()) {
      return before;
    }
    CollectedRefusals refusals = new CollectedRefusals();
    refusals.of("", judgeOwner);
    List<PreparedWrite> parts = owned.prepare(actor, before, save.owned(), refusals);
    refusals.refuse();
    parts.forEach(PreparedWrite::store);
    // A process that listens to them may have written the record itself.
    return writes.locked(actor, before.ref());
  }

  /** A transition that the person may take, and the changes that go with it. */
  private record Taken(Offer offer, Changes real) {}

  private Taken offered(
      Actor actor, StoredRecord before, Lifecycle.Transition taken, Changes with) {
    Offer offer = rights.offer(actor, before, taken);
    if (offer.decision() instanceof Decision.Refused refused) {
      throw new RefusedException(Kind.FORBIDDEN, refused.reason());
    }
    Set<String> permitted = new HashSet<>(rights.writable(actor, before));
    permitted.addAll(taken.ask());
    permission.toChange(actor, before, with, permitted);
    return new Taken(offer, with.against(before.values()));
  }

  private void close(Task task, Actor actor, String outcome) {
    Task locked = tasks.lock(task.id()).orElseThrow();
    if (!locked.open()) {
      throw PersonalWrites.refused(Kind.CONFLICT, "task.closed");
    }
    tasks.close(task.id(), clock.instant(), Optional.of(outcome), Optional.of(actor.id()));
  }

  private static Lifecycle.Transition transition(ObjectType type, String name) {
    return type.lifecycle()
        .flatMap(lifecycle -> lifecycle.find(name))
        .orElseThrow(() -> PersonalWrites.refused(Kind.INVALID, "transition.unknown", name));
  }

  private <T> T saving(Supplier<T> save) {
    return transactions.required(() -> bounds.within(save));
  }
}
