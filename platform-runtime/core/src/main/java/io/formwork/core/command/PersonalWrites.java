package io.formwork.core.command;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Authority;
import io.formwork.core.evaluate.Subject;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.right.Rights;
import io.formwork.core.store.RecordStore;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import java.util.Optional;

/**
 * Single writes of a person, each judged before it is handed to the writer. What is refused is
 * refused when the write is prepared; nothing is stored before the result is asked for.
 */
final class PersonalWrites {

  private final ApplicationModel model;
  private final Rights rights;
  private final RecordStore store;
  private final RecordWriter writer;
  private final Permission permission;
  private final Overtaking overtaking;
  private final Followed followed;

  PersonalWrites(
      ApplicationModel model,
      Rights rights,
      RecordStore store,
      RecordWriter writer,
      Overtaking overtaking,
      Followed followed) {
    this.model = model;
    this.rights = rights;
    this.store = store;
    this.writer = writer;
    this.permission = new Permission(rights);
    this.overtaking = overtaking;
    this.followed = followed;
  }

  PreparedWrite creation(Actor actor, ObjectType type, Changes given) {
    if (!rights.creates(actor, type)) {
      throw refused(Kind.FORBIDDEN, "create.forbidden", type.title());
    }
    permission.toCreate(type, given, rights.fillable(actor, type));
    PreparedWrite creation = writer.creation(type, given, new Authority.Person(actor));
    return () -> {
      StoredRecord stored = creation.store();
      // Judged again as stored: what was derived must be within the grant too.
      if (!rights.creates(actor, Subject.of(stored))) {
        throw refused(Kind.FORBIDDEN, "create.forbidden", type.title());
      }
      return stored;
    };
  }

  PreparedWrite update(Actor actor, StoredRecord before, Changes changes) {
    return writer.change(before, permitted(actor, before, changes), new Authority.Person(actor));
  }

  /** Those of the changes that make a difference; refused when the person may not make them. */
  Changes permitted(Actor actor, StoredRecord before, Changes changes) {
    permission.toChange(actor, before, changes, rights.writable(actor, before));
    Changes real = changes.against(before.values());
    followed.refuse(before, real);
    return real;
  }

  PreparedWrite deletion(Actor actor, StoredRecord before) {
    if (!rights.deletes(actor, before)) {
      throw refused(Kind.FORBIDDEN, "delete.forbidden");
    }
    return () -> {
      writer.delete(before, new Authority.Person(actor));
      return before;
    };
  }

  /**
   * The record, which nobody else changes until the transaction ends. Nobody waits for one that he
   * does not see: by that he would know that it is there and is being written.
   */
  StoredRecord locked(Actor actor, RecordRef ref) {
    ObjectType type = type(ref.object());
    return store
        .lockFree(type, ref.id())
        .or(() -> waitedFor(actor, type, ref.id()))
        .filter(found -> rights.reads(actor, found))
        .orElseThrow(() -> refused(Kind.NOT_FOUND, "record.not_found"));
  }

  private Optional<StoredRecord> waitedFor(Actor actor, ObjectType type, long id) {
    return store
        .find(type, id)
        .filter(found -> rights.reads(actor, found))
        .flatMap(found -> store.lock(type, id));
  }

  /**
   * The same, refused where others have saved it since.
   *
   * @param wanted what the actor is about to change
   */
  StoredRecord locked(Actor actor, RecordRef ref, Seen seen, Changes wanted) {
    StoredRecord record = locked(actor, ref);
    overtaking.refuse(actor, record, seen, wanted);
    return record;
  }

  ObjectType type(String object) {
    return Optional.ofNullable(model.objects().get(object))
        .orElseThrow(() -> refused(Kind.NOT_FOUND, "object.not_found"));
  }

  static RefusedException refused(Kind kind, String key, Object... arguments) {
    return new RefusedException(kind, Message.of(key, arguments));
  }
}
