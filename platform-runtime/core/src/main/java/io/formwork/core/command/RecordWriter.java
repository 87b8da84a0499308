package io.formwork.core.command;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Authority;
import io.formwork.core.evaluate.Subject;
import io.formwork.core.event.RecordEvent;
import io.formwork.core.event.RecordListener;
import io.formwork.core.record.Changes;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.core.store.Journal;
import io.formwork.core.store.Journal.FieldChange;
import io.formwork.core.store.Journal.Operation;
import io.formwork.core.store.RecordStore;
import io.formwork.core.task.Task;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The steps of a write after its policy: derive, check, store, journal, publish. The only caller of
 * the store's writing methods.
 */
final class RecordWriter {

  private static final String UPDATED_AT = "updated_at";

  /** Bookkeeping of every save, which the journal says in its own columns. */
  private static final Set<String> UNTOLD = Set.of("created_at", "created_by", UPDATED_AT);

  private final Derivation derivation;
  private final Attachments attachments;
  private final RecordChecks checks;
  private final RecordStore store;
  private final Belongings belongings;
  private final Recycling recycling;
  private final Journal journal;
  private final List<RecordListener> listeners;
  private final Clock clock;
  private final long release;

  RecordWriter(
      Derivation derivation,
      Attachments attachments,
      RecordChecks checks,
      RecordStore store,
      Belongings belongings,
      Recycling recycling,
      Journal journal,
      List<RecordListener> listeners,
      Clock clock,
      long release) {
    this.derivation = derivation;
    this.attachments = attachments;
    this.checks = checks;
    this.store = store;
    this.belongings = belongings;
    this.recycling = recycling;
    this.journal = journal;
    this.listeners = listeners;
    this.clock = clock;
    this.release = release;
  }

  StoredRecord create(ObjectType type, Changes given, Authority authority) {
    return creation(type, given, authority).store();
  }

  /** Checks a new record, and leaves it to the caller when it is stored. */
  PreparedWrite creation(ObjectType type, Changes given, Authority authority) {
    Draft draft =
        attachments.settled(
            type, Optional.empty(), derivation.create(type, given, authority), authority);
    Subject subject = new Subject(type, Optional.empty(), draft.values());
    checks.require(subject, Optional.empty(), draft.changes(), Optional.empty());
    return () -> {
      StoredRecord stored = store.insert(type, draft.values());
      attachments.hand(stored, draft.changes(), draft.before());
      journal(stored, draft, Operation.CREATE, authority, Optional.empty());
      publish(new RecordEvent.Created(stored, authority));
      return stored;
    };
  }

  StoredRecord update(StoredRecord before, Changes changes, Authority authority) {
    return change(before, changes, authority).store();
  }

  /** Checks changes of a record, and leaves it to the caller when they are stored. */
  PreparedWrite change(StoredRecord before, Changes changes, Authority authority) {
    return change(before, changes, authority, Optional.empty());
  }

  /**
   * The same.
   *
   * @param purpose what it is done for, where that is more than the change itself
   */
  PreparedWrite change(
      StoredRecord before, Changes changes, Authority authority, Optional<String> purpose) {
    Draft draft = updated(before, changes, Optional.empty(), authority);
    if (draft.changes().isEmpty()) {
      return () -> before;
    }
    check(before, draft, Optional.empty());
    return () -> {
      StoredRecord stored = stored(before, draft);
      journal(stored, draft, Operation.UPDATE, authority, purpose);
      publish(new RecordEvent.Updated(before, stored, authority));
      return stored;
    };
  }

  StoredRecord take(
      StoredRecord before,
      Lifecycle.Transition transition,
      Changes changes,
      Optional<Task> task,
      Authority authority) {
    Draft draft = updated(before, changes, Optional.of(transition), authority);
    check(before, draft, Optional.of(transition));
    StoredRecord stored = stored(before, draft);
    journal(stored, draft, Operation.TRANSITION, authority, Optional.of(transition.name()));
    publish(new RecordEvent.Taken(transition.name(), task, before, stored, authority));
    return stored;
  }

  /** The record goes with all that it owns; each is journalled. */
  void delete(StoredRecord record, Authority authority) {
    List<StoredRecord> all = belongings.of(record);
    boolean kept = recycling.keep(all, authority.person(), release);
    store.delete(record);
    for (StoredRecord gone : all) {
      Draft nothing = new Draft(gone.values(), Values.none(), Map.of());
      journal(gone, nothing, Operation.DELETE, authority, Optional.empty());
      publish(new RecordEvent.Deleted(gone, kept, authority));
    }
  }

  /**
   * Stores deleted records again, owners before what they own.
   *
   * @param with other values for the first of them
   */
  void restore(List<StoredRecord> deleted, Changes with, Authority authority) {
    StoredRecord root = deleted.getFirst();
    Changes others = with.isEmpty() ? with : judged(root, with, authority);
    List<StoredRecord> back = recycling.putBack(deleted, others);
    attachments.hand(back.getFirst(), others, root.values());
    for (int place = 0; place < back.size(); place++) {
      StoredRecord record = back.get(place);
      Draft draft = new Draft(deleted.get(place).values(), record.values(), Map.of());
      journal(record, draft, Operation.RESTORE, authority, Optional.empty());
      publish(new RecordEvent.Restored(record, authority));
    }
  }

  /** What comes back with other values than it went with is judged like any save of these. */
  private Changes judged(StoredRecord gone, Changes with, Authority authority) {
    Draft draft = updated(gone, with, Optional.empty(), authority);
    check(gone, draft, Optional.empty());
    return draft.changes();
  }

  private Draft updated(
      StoredRecord before,
      Changes changes,
      Optional<Lifecycle.Transition> taken,
      Authority authority) {
    Draft draft = derivation.update(Subject.of(before), changes, taken, authority);
    return attachments.settled(before.type(), Optional.of(before.id()), draft, authority);
  }

  private StoredRecord stored(StoredRecord before, Draft draft) {
    StoredRecord stored = store.update(before, draft.changes());
    attachments.hand(stored, draft.changes(), before.values());
    return stored;
  }

  private void check(StoredRecord before, Draft draft, Optional<Lifecycle.Transition> taken) {
    Subject old = Subject.of(before);
    checks.require(old.with(draft.values()), Optional.of(old), draft.changes(), taken);
  }

  private void publish(RecordEvent event) {
    listeners.forEach(listener -> listener.on(event));
  }

  private void journal(
      StoredRecord record,
      Draft draft,
      Operation operation,
      Authority authority,
      Optional<String> purpose) {
    Map<String, FieldChange> fields = new LinkedHashMap<>();
    draft
        .changes()
        .asMap()
        .forEach((name, value) -> {
          if (!UNTOLD.contains(name)) {
            fields.put(
                name,
                new FieldChange(
                    draft.before().find(name),
                    value,
                    Optional.ofNullable(draft.rules().get(name))));
          }
        });
    Optional<Actor> person = authority.person();
    journal.append(
        new Journal.Entry(
            record.ref(),
            moment(record, operation),
            person.map(Actor::id),
            person.map(Actor::name),
            person.flatMap(Journal.Deputy::of),
            cause(authority),
            address(authority).or(() -> purpose),
            operation,
            fields,
            release,
            Optional.of(authority.through()),
            person.flatMap(Journal.Credential::of)));
  }

  /** The very instant that the record says it was saved at, where it was saved. */
  private Instant moment(StoredRecord record, Operation operation) {
    return switch (operation) {
      case CREATE, UPDATE, TRANSITION ->
          record.values().find(UPDATED_AT).map(Instant.class::cast).orElseGet(clock::instant);
      case DELETE, RESTORE -> clock.instant();
    };
  }

  private static String cause(Authority authority) {
    return switch (authority) {
      case Authority.Person ignored -> "person";
      case Authority.Definition definition -> definition.kind().name().toLowerCase(Locale.ROOT);
    };
  }

  private static Optional<String> address(Authority authority) {
    return authority instanceof Authority.Definition definition
        ? Optional.of(definition.address())
        : Optional.empty();
  }
}
