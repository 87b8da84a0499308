package io.formwork.core.command;

import io.formwork.core.actor.Actor;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.Refusal.Problem;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.Displays;
import io.formwork.core.query.ReadEnvironment;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.core.store.DeletedRecords;
import io.formwork.core.store.DeletedRecords.Deleted;
import io.formwork.core.store.RecordStore;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps what is deleted for as long as its object says, and stores it again. */
final class Recycling {

  private final ApplicationModel model;
  private final RecordStore store;
  private final DeletedRecords deleted;
  private final TakenValues taken;
  private final Displays displays;
  private final ReadEnvironment environment;
  private final Clock clock;

  Recycling(
      ApplicationModel model,
      RecordStore store,
      DeletedRecords deleted,
      TakenValues taken,
      Displays displays,
      ReadEnvironment environment,
      Clock clock) {
    this.model = model;
    this.store = store;
    this.deleted = deleted;
    this.taken = taken;
    this.displays = displays;
    this.environment = environment;
    this.clock = clock;
  }

  /** Keeps records that are about to go, the first being the one that is deleted. */
  boolean keep(List<StoredRecord> going, Optional<Actor> person, long release) {
    StoredRecord root = going.getFirst();
    if (root.type().keepsDeleted().isZero()) {
      return false;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    for (int place = 0; place < going.size(); place++) {
      StoredRecord record = going.get(place);
      deleted.keep(
          new Deleted(
              record,
              root.ref(),
              place,
              place == 0 ? name(record) : "",
              now,
              person.map(Actor::id),
              person.map(Actor::name),
              now.plus(root.type().keepsDeleted()),
              release));
    }
    return true;
  }

  private String name(StoredRecord record) {
    return displays
        .of(record.type(), List.of(record.id()), environment.of(Facts.none()), model.language())
        .getOrDefault(record.id(), "");
  }

  /** Stores them again as they were, with a version more and other values for the first. */
  List<StoredRecord> putBack(List<StoredRecord> gone, Changes with) {
    List<StoredRecord> back = new ArrayList<>();
    Set<RecordRef> together = new HashSet<>();
    gone.forEach(record -> together.add(record.ref()));
    List<Problem> problems = new ArrayList<>();
    for (StoredRecord record : gone) {
      Changes changes = back.isEmpty() ? with : Changes.none();
      Values values = settled(record, record.values().after(changes), together, problems);
      back.add(new StoredRecord(record.type(), record.id(), record.version() + 1, values));
    }
    back.forEach(record -> problems.addAll(taken.of(record)));
    if (!problems.isEmpty()) {
      throw new RefusedException(new Refusal(Refusal.Kind.INVALID, problems));
    }
    return back.stream().map(store::putBack).toList();
  }

  /** Without a person who is gone as the maker; what else refers to nothing is a problem. */
  private Values settled(
      StoredRecord record, Values values, Set<RecordRef> together, List<Problem> problems) {
    Values settled = values;
    for (Field field : record.type().fields().values()) {
      boolean dangles =
          field.written()
              && field.type().target().isPresent()
              && values.has(field.name())
              && dangles(field, values.find(field.name()).orElseThrow(), together);
      if (dangles && field.origin() == Field.Origin.SYSTEM) {
        settled = settled.after(Changes.of(field.name(), null));
      } else if (dangles) {
        problems.add(
            new Problem(
                Optional.of(field.name()),
                Message.of("restore.reference_gone", record.type().title(), field.title())));
      }
    }
    return settled;
  }

  private boolean dangles(Field field, Object value, Set<RecordRef> together) {
    ObjectType target = model.object(field.type().target().orElseThrow());
    List<?> ids = value instanceof List<?> several ? several : List.of(value);
    return ids.stream()
        .map(id -> new RecordRef(target.name(), (Long) id))
        .anyMatch(ref -> !together.contains(ref) && store.find(target, ref.id()).isEmpty());
  }
}
