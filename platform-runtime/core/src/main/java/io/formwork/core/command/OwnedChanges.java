package io.formwork.core.command;

import io.formwork.core.actor.Actor;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.Refusal.Problem;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.Changes;
import io.formwork.core.record.OwnedChange;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.StoredRecord;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a person does to owned records in the save of their owner. Each is judged as if it were
 * written alone: to come along with its owner gives nobody a right.
 */
record OwnedChanges(ApplicationModel model, PersonalWrites writes) {

  /**
   * Judges and checks all of them.
   *
   * @param refusals gets what is refused, under {@code messages/0/text}
   * @return what stores them, in their order; to be called when nothing was refused
   */
  List<PreparedWrite> prepare(
      Actor actor,
      StoredRecord owner,
      Map<String, List<OwnedChange>> owned,
      CollectedRefusals refusals) {
    List<PreparedWrite> prepared = new ArrayList<>();
    owned.forEach((collection, changes) -> {
      Optional<ObjectType> type = refusals.of("", () -> type(owner.type(), collection));
      for (int place = 0; type.isPresent() && place < changes.size(); place++) {
        OwnedChange change = changes.get(place);
        ObjectType part = type.get();
        refusals
            .of(collection + "/" + place + "/", () -> prepare(actor, owner, part, change))
            .ifPresent(prepared::add);
      }
    });
    return prepared;
  }

  private PreparedWrite prepare(
      Actor actor, StoredRecord owner, ObjectType type, OwnedChange change) {
    return switch (change) {
      case OwnedChange.Added added ->
          writes.creation(actor, type, owned(type, owner, added.values()));
      case OwnedChange.Changed changed ->
          writes.update(
              actor,
              part(actor, owner, type, changed.id(), changed.expected(), changed.changes()),
              changed.changes());
      case OwnedChange.Deleted deleted ->
          writes.deletion(
              actor, part(actor, owner, type, deleted.id(), deleted.expected(), Changes.none()));
    };
  }

  /** With the reference to the owner, which may be given too, but to no other. */
  private static Changes owned(ObjectType type, StoredRecord owner, Changes given) {
    String back = type.owner().orElseThrow().field();
    Changes reference = Changes.of(back, owner.id());
    Optional<Object> own = Optional.of(owner.id());
    if (!given.asMap().getOrDefault(back, own).equals(own)) {
      Message other = Message.of("record.other_owner", type.field(back).title());
      throw new RefusedException(
          new Refusal(Kind.INVALID, List.of(new Problem(Optional.of(back), other))));
    }
    return given.and(reference);
  }

  /** A record of the owner's; one of another owner is not there. */
  private StoredRecord part(
      Actor actor,
      StoredRecord owner,
      ObjectType type,
      long id,
      OptionalLong expected,
      Changes wanted) {
    Optional<Object> whose = Optional.of(owner.id());
    String back = type.owner().orElseThrow().field();
    try {
      RecordRef ref = new RecordRef(type.name(), id);
      StoredRecord found = writes.locked(actor, ref, new Seen(expected, false), wanted);
      if (found.values().find(back).equals(whose)) {
        return found;
      }
    } catch (RefusedException refused) {
      if (refused.refusal().kind() != Kind.NOT_FOUND) {
        throw refused;
      }
    }
    Problem missing = new Problem(Optional.of("id"), Message.of("record.not_found"));
    throw new RefusedException(new Refusal(Kind.INVALID, List.of(missing)));
  }

  private ObjectType type(ObjectType owner, String collection) {
    return model
        .owned(owner, collection)
        .orElseThrow(() -> {
          Message unknown = Message.of("field.unknown", collection);
          Problem problem = new Problem(Optional.of(collection), unknown);
          return new RefusedException(new Refusal(Kind.INVALID, List.of(problem)));
        });
  }
}
