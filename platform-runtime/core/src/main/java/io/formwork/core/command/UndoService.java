package io.formwork.core.command;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Authority;
import io.formwork.core.event.SaveBounds;
import io.formwork.core.message.Message;
import io.formwork.core.message.Overtaken;
import io.formwork.core.message.Overtaken.Difference;
import io.formwork.core.message.Overtaken.LastSave;
import io.formwork.core.message.Overtaken.Wanted;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.past.Unwinding;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.right.Rights;
import io.formwork.core.store.Journal;
import io.formwork.core.store.Journal.Entry;
import io.formwork.core.store.Journal.FieldChange;
import io.formwork.core.store.Transactions;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Takes a change back for a person: what fields held before is written by an ordinary update of
 * that person, with all rights, rules and checks of today. Every call is one transaction; a refused
 * one throws {@link RefusedException} and leaves nothing behind.
 */
public final class UndoService {

  /** What an entry says that was made by undoing another, before the number of that one. */
  public static final String UNDO = "undo.";

  private static final int LATEST = 500;

  private final PersonalWrites writes;
  private final Rights rights;
  private final Journal journal;
  private final Overtaking overtaking;
  private final Unwinding unwinding;
  private final RecordWriter writer;
  private final SaveBounds bounds;
  private final Transactions transactions;

  UndoService(
      ApplicationModel model,
      PersonalWrites writes,
      Rights rights,
      Journal journal,
      Overtaking overtaking,
      RecordWriter writer,
      SaveBounds bounds,
      Transactions transactions) {
    this.writes = writes;
    this.rights = rights;
    this.journal = journal;
    this.overtaking = overtaking;
    this.unwinding = new Unwinding(model);
    this.writer = writer;
    this.bounds = bounds;
    this.transactions = transactions;
  }

  /**
   * Takes back what an entry of the journal says was changed, as far as the actor may read it.
   *
   * @param number of the entry
   * @param only these fields of it; empty for all that the actor sees in it
   */
  public void undo(Actor actor, RecordRef ref, Seen seen, long number, Optional<Set<String>> only) {
    transactions.required(() ->
        bounds.within(() -> {
          StoredRecord now = writes.locked(actor, ref, seen, Changes.none());
          Set<String> readable = rights.remembered(actor, now).orElse(Set.of());
          Entry entry =
              journal
                  .find(ref, number)
                  .map(Journal.Kept::entry)
                  .filter(found -> found.fields().keySet().stream().anyMatch(readable::contains))
                  .orElseThrow(() -> PersonalWrites.refused(Kind.NOT_FOUND, "undo.not_found"));
          refuseOthers(now.type(), entry);
          Changes back = back(now, entry, readable, only);
          refuseChangedSince(actor, now, entry, number, back);
          Changes real = writes.permitted(actor, now, back);
          return writer
              .change(now, real, new Authority.Person(actor), Optional.of(UNDO + number))
              .store();
        }));
  }

  private static void refuseOthers(ObjectType type, Entry entry) {
    switch (entry.operation()) {
      case UPDATE -> {}
      case CREATE -> throw PersonalWrites.refused(Kind.INVALID, "undo.creation");
      case DELETE, RESTORE -> throw PersonalWrites.refused(Kind.INVALID, "undo.deletion");
      case TRANSITION ->
          throw reverse(type, entry)
              .map(back ->
                  PersonalWrites.refused(Kind.INVALID, "undo.transition_reverse", back.title()))
              .orElseGet(() -> PersonalWrites.refused(Kind.INVALID, "undo.transition"));
    }
  }

  /** The transition that leads back to where an entry came from. */
  static Optional<Lifecycle.Transition> reverse(ObjectType type, Entry entry) {
    return type.lifecycle()
        .flatMap(lifecycle ->
            Optional.ofNullable(entry.fields().get(lifecycle.field()))
                .flatMap(change -> reverse(lifecycle, change)));
  }

  private static Optional<Lifecycle.Transition> reverse(Lifecycle lifecycle, FieldChange change) {
    return lifecycle.transitions().values().stream()
        .filter(transition -> change.before().equals(Optional.of(transition.to())))
        .filter(transition ->
            change.after().filter(state -> transition.from().contains(state)).isPresent())
        .findFirst();
  }

  /** What a rule made of the change the rules of today make anew. */
  private Changes back(
      StoredRecord now, Entry entry, Set<String> readable, Optional<Set<String>> only) {
    Changes back = Changes.none();
    for (Map.Entry<String, FieldChange> changed : entry.fields().entrySet()) {
      String name = changed.getKey();
      Field field = now.type().fields().get(name);
      boolean wanted = only.map(names -> names.contains(name)).orElse(true);
      boolean typed = field != null && field.writable() && changed.getValue().rule().isEmpty();
      if (field != null && typed && wanted && readable.contains(name)) {
        Unwinding.Held held = unwinding.held(field, changed.getValue().before());
        if (!held.fits()) {
          throw PersonalWrites.refused(Kind.INVALID, "undo.another_type", field.title());
        }
        back = back.with(name, held.value().orElse(null));
      }
    }
    if (back.isEmpty()) {
      throw PersonalWrites.refused(Kind.INVALID, "undo.nothing");
    }
    return back;
  }

  private void refuseChangedSince(
      Actor actor, StoredRecord now, Entry entry, long number, Changes back) {
    List<Journal.Kept> since =
        journal.of(now.ref(), OptionalLong.empty(), LATEST).stream()
            .filter(kept -> kept.number() > number)
            .toList();
    Map<String, LastSave> saves = overtaking.saves(actor, since);
    List<Difference> differences = new ArrayList<>();
    for (String name : back.fields()) {
      Field field = now.type().field(name);
      Optional<Object> then = unwinding.held(field, entry.change(name).after()).value();
      Optional<Object> is = now.values().find(name);
      if (!then.equals(is) && saves.containsKey(name)) {
        Optional<Wanted> mine = Optional.ofNullable(back.asMap().get(name)).map(Wanted::new);
        differences.add(
            new Difference(field, then, is, mine, Optional.ofNullable(saves.get(name))));
      }
    }
    if (!differences.isEmpty()) {
      List<Object> titles = differences.stream().<Object>map(one -> one.field().title()).toList();
      throw new RefusedException(
          Overtaking.refusal(
              Message.of("undo.changed_since", titles),
              Optional.of(new Overtaken(now.version(), differences))));
    }
  }
}
