package io.formwork.core.command;

import io.formwork.core.actor.Actor;
import io.formwork.core.message.Message;
import io.formwork.core.message.Overtaken;
import io.formwork.core.message.Overtaken.Difference;
import io.formwork.core.message.Overtaken.LastSave;
import io.formwork.core.message.Overtaken.Wanted;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.core.past.Unwinding;
import io.formwork.core.query.PeopleNames;
import io.formwork.core.record.Changes;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.core.right.Rights;
import io.formwork.core.store.Journal;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Tells a writer what others have saved since the writer looked, and refuses to write over it. */
final class Overtaking {

  /** Who has not looked for so many saves had better look again. */
  private static final long MOST_SAVES = 500;

  private final Rights rights;
  private final Journal journal;
  private final Unwinding unwinding;
  private final PeopleNames people;

  Overtaking(ApplicationModel model, Rights rights, Journal journal, PeopleNames people) {
    this.rights = rights;
    this.people = people;
    this.journal = journal;
    this.unwinding = new Unwinding(model);
  }

  /**
   * Refuses a write over what others have saved since.
   *
   * @param wanted what the actor wants to change
   */
  void refuse(Actor actor, StoredRecord now, Seen seen, Changes wanted) {
    if (seen.version().isEmpty() || seen.version().getAsLong() == now.version()) {
      return;
    }
    Optional<Overtaken> account = account(actor, now, seen.version().getAsLong(), wanted);
    if (seen.merging() && account.map(told -> told.conflicts().isEmpty()).orElse(false)) {
      return;
    }
    Set<String> remembered = rights.remembered(actor, now).orElse(Set.of());
    throw new RefusedException(refusal(account.map(all -> all.of(remembered))));
  }

  private static Refusal refusal(Optional<Overtaken> account) {
    List<Object> titles = new ArrayList<>();
    account.ifPresent(
        told -> told.conflicts().forEach(difference -> titles.add(difference.field().title())));
    Message message =
        titles.isEmpty()
            ? Message.of("conflict.version")
            : Message.of("conflict.fields", List.copyOf(titles));
    return refusal(message, account);
  }

  static Refusal refusal(Message message, Optional<Overtaken> account) {
    return new Refusal(
        Refusal.Kind.CONFLICT, List.of(new Refusal.Problem(Optional.empty(), message)), account);
  }

  /** Nothing where the version is none that the record has had of late. */
  private Optional<Overtaken> account(Actor actor, StoredRecord now, long seen, Changes wanted) {
    long saves = now.version() - seen;
    if (seen < 1 || saves < 1 || saves > MOST_SAVES) {
      return Optional.empty();
    }
    List<Journal.Kept> since = journal.of(now.ref(), OptionalLong.empty(), (int) saves);
    Values base = unwinding.before(now.type(), now.values(), since).values();
    return Optional.of(new Overtaken(now.version(), differences(actor, now, base, since, wanted)));
  }

  private List<Difference> differences(
      Actor actor, StoredRecord now, Values base, List<Journal.Kept> since, Changes wanted) {
    Set<String> readable = rights.of(actor, now).readable();
    Map<String, LastSave> saves = saves(actor, since);
    List<Difference> differences = new ArrayList<>();
    for (Field field : now.type().fields().values()) {
      String name = field.name();
      Optional<Object> was = base.find(name);
      Optional<Object> is = now.values().find(name);
      Optional<Wanted> mine =
          Optional.ofNullable(wanted.asMap().get(name))
              .filter(value -> !value.equals(was))
              .map(Wanted::new);
      Optional<LastSave> others =
          Optional.ofNullable(saves.get(name)).filter(save -> !was.equals(is));
      if (isTold(field) && readable.contains(name) && (mine.isPresent() || others.isPresent())) {
        differences.add(new Difference(field, was, is, mine, others));
      }
    }
    return differences;
  }

  /** Who saved each field last, called as the actor knows them. */
  Map<String, LastSave> saves(Actor actor, List<Journal.Kept> newestFirst) {
    Map<String, LastSave> saves = new HashMap<>();
    for (Journal.Kept kept : people.told(actor, newestFirst)) {
      Journal.Entry entry = kept.entry();
      LastSave save = new LastSave(entry.personName(), entry.at());
      entry.fields().keySet().forEach(field -> saves.putIfAbsent(field, save));
    }
    return saves;
  }

  /** What the platform keeps by itself is nobody's quarrel; the state is. */
  private static boolean isTold(Field field) {
    return field.written()
        && (field.origin() == Field.Origin.DECLARED || field.type() instanceof FieldType.State);
  }
}
