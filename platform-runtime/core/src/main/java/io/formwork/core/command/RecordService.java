package io.formwork.core.command;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Authority;
import io.formwork.core.evaluate.Subject;
import io.formwork.core.message.Decision;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.Refusal.Problem;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.right.Offer;
import io.formwork.core.right.Rights;
import io.formwork.core.store.RecordStore;
import io.formwork.core.store.Transactions;
import io.formwork.core.task.Task;
import io.formwork.core.task.TaskStore;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes for a person: what was typed is judged by policies before anything happens. Every call is
 * one transaction; a refused one throws {@link RefusedException} and leaves nothing behind.
 */
public final class RecordService {

  private final ApplicationModel model;
  private final Rights rights;
  private final RecordStore store;
  private final TaskStore tasks;
  private final RecordWriter writer;
  private final Transactions transactions;
  private final Clock clock;

  RecordService(
      ApplicationModel model,
      Rights rights,
      RecordStore store,
      TaskStore tasks,
      RecordWriter writer,
      Transactions transactions,
      Clock clock) {
    this.model = model;
    this.rights = rights;
    this.store = store;
    this.tasks = tasks;
    this.writer = writer;
    this.transactions = transactions;
    this.clock = clock;
  }

  public RecordRef create(Actor actor, String object, Changes given) {
    ObjectType type = type(object);
    return transactions.required(() -> {
      if (!rights.creates(actor, type)) {
        throw refused(Kind.FORBIDDEN, "create.forbidden", type.title());
      }
      permit(type, given.fields(), rights.fillable(actor, type), RecordService::notFilledIn);
      StoredRecord stored = writer.create(type, given, new Authority.Person(actor));
      // Judged again as stored: what was derived must be within the grant too.
      if (!rights.creates(actor, Subject.of(stored))) {
        throw refused(Kind.FORBIDDEN, "create.forbidden", type.title());
      }
      return stored.ref();
    });
  }

  public void update(Actor actor, RecordRef ref, OptionalLong expected, Changes changes) {
    transactions.required(() -> {
      StoredRecord before = locked(actor, ref, expected);
      Changes real = changes.against(before.values());
      permit(actor, before, changes, rights.writable(actor, before));
      writer.update(before, real, new Authority.Person(actor));
    });
  }

  public void delete(Actor actor, RecordRef ref, OptionalLong expected) {
    transactions.required(() -> {
      StoredRecord before = locked(actor, ref, expected);
      if (!rights.deletes(actor, before)) {
        throw refused(Kind.FORBIDDEN, "delete.forbidden");
      }
      writer.delete(before, new Authority.Person(actor));
    });
  }

  /**
   * Takes a transition, with the fields it asks for, and completes the actor's open task that
   * offers it: a button, a drop on a board, REST and the completion of a task are this one command.
   */
  public void take(
      Actor actor, RecordRef ref, OptionalLong expected, String transition, Changes with) {
    transactions.required(() -> {
      StoredRecord before = locked(actor, ref, expected);
      Lifecycle.Transition taken = transition(before.type(), transition);
      Offer offer = rights.offer(actor, before, taken);
      if (offer.decision() instanceof Decision.Refused refused) {
        throw new RefusedException(Kind.FORBIDDEN, refused.reason());
      }
      Changes real = with.against(before.values());
      Set<String> permitted = new HashSet<>(rights.writable(actor, before));
      permitted.addAll(taken.ask());
      permit(actor, before, with, permitted);
      offer.task().ifPresent(task -> close(task, actor, transition));
      writer.take(before, taken, real, offer.task(), new Authority.Person(actor));
    });
  }

  private void close(Task task, Actor actor, String outcome) {
    Task locked = tasks.lock(task.id()).orElseThrow();
    if (!locked.open()) {
      throw refused(Kind.CONFLICT, "task.closed");
    }
    tasks.close(task.id(), clock.instant(), Optional.of(outcome), Optional.of(actor.id()));
  }

  private StoredRecord locked(Actor actor, RecordRef ref, OptionalLong expected) {
    StoredRecord record =
        store
            .lock(type(ref.object()), ref.id())
            .filter(found -> rights.reads(actor, found))
            .orElseThrow(() -> refused(Kind.NOT_FOUND, "record.not_found"));
    if (expected.isPresent() && expected.getAsLong() != record.version()) {
      throw refused(Kind.CONFLICT, "conflict.version");
    }
    return record;
  }

  /**
   * Refuses what the actor may not change. Repeating a value that the actor sees is no change;
   * repeating one that the actor does not see is refused like any other, or guessing would tell it.
   */
  private void permit(Actor actor, StoredRecord before, Changes given, Set<String> permitted) {
    Set<String> judged = new LinkedHashSet<>(given.fields());
    judged.removeAll(permitted);
    if (!judged.isEmpty()) {
      Set<String> seen = rights.of(actor, before).readable();
      Set<String> changed = given.against(before.values()).fields();
      judged.removeIf(name -> seen.contains(name) && !changed.contains(name));
    }
    permit(before.type(), judged, permitted, field -> reason(actor, before, field));
  }

  private void permit(
      ObjectType type, Set<String> judged, Set<String> permitted, Function<Field, Message> reason) {
    List<Problem> problems = new ArrayList<>();
    boolean unknown = false;
    for (String name : judged) {
      Field field = type.fields().get(name);
      unknown |= field == null;
      if (field == null) {
        problems.add(new Problem(Optional.of(name), Message.of("field.unknown", name)));
      } else if (!permitted.contains(name)) {
        problems.add(new Problem(Optional.of(name), reason.apply(field)));
      }
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(new Refusal(unknown ? Kind.INVALID : Kind.FORBIDDEN, problems));
    }
  }

  private Message reason(Actor actor, StoredRecord before, Field field) {
    return switch (rights.updates(actor, before, field)) {
      case Decision.Refused refused -> refused.reason();
      case Decision.Allowed allowed -> Message.of("field.forbidden", field.title());
    };
  }

  private static Message notFilledIn(Field field) {
    return Message.of(field.writable() ? "field.forbidden" : "field.not_writable", field.title());
  }

  private ObjectType type(String object) {
    return Optional.ofNullable(model.objects().get(object))
        .orElseThrow(() -> refused(Kind.NOT_FOUND, "object.not_found"));
  }

  private static Lifecycle.Transition transition(ObjectType type, String name) {
    return type.lifecycle()
        .flatMap(lifecycle -> lifecycle.find(name))
        .orElseThrow(() -> refused(Kind.INVALID, "transition.unknown", name));
  }

  private static RefusedException refused(Kind kind, String key, Object... arguments) {
    return new RefusedException(kind, Message.of(key, arguments));
  }
}
