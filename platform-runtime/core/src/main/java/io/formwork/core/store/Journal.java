package io.formwork.core.store;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Channel;
import io.formwork.core.record.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** The append-only account of every change: who, when, through what, old and new. */
public interface Journal {

  void append(Entry entry);

  /**
   * What happened to a record, newest first.
   *
   * @param before only entries that were made before the one of that number
   */
  List<Kept> of(RecordRef record, OptionalLong before, int limit);

  /** The newest entries of a record, newest first. */
  default List<Entry> of(RecordRef record, int limit) {
    return of(record, OptionalLong.empty(), limit).stream().map(Kept::entry).toList();
  }

  /** What happened to a record after that instant, newest first. */
  List<Kept> since(RecordRef record, Instant after);

  /** One entry of a record, if it has one of that number. */
  Optional<Kept> find(RecordRef record, long number);

  /** Looks at the chain of every record and answers what it found. */
  Chains verify();

  /**
   * When each of the users was last put into that field of any record of the object; who never was
   * is absent.
   */
  Map<Long, Instant> lastAssigned(String object, String field, List<Long> users);

  /**
   * One change of one record.
   *
   * @param person the user who acted or was behind it
   * @param personName the name at that time
   * @param substitute who did it in that person's place, when somebody did
   * @param cause what kind of authority wrote: {@code person}, {@code transition}, {@code task},
   *     {@code rule}, {@code timer}, {@code process}, {@code seed}
   * @param address the definition that wrote; for a transition its name
   * @param operation what was done
   * @param fields field to old and new value
   * @param release the release under which it happened
   * @param channel through what it was done; entries from before this was kept do not say
   * @param key with which a program did it for the person, when one did
   */
  record Entry(
      RecordRef record,
      Instant at,
      Optional<Long> person,
      Optional<String> personName,
      Optional<Deputy> substitute,
      String cause,
      Optional<String> address,
      Operation operation,
      Map<String, FieldChange> fields,
      long release,
      Optional<Channel> channel,
      Optional<Credential> key) {

    /** What a person changed by hand in something that is no record of an object. */
    public static Entry byHand(
        Actor actor, RecordRef what, Instant at, Map<String, FieldChange> changes, long release) {
      return new Entry(
          what,
          at,
          Optional.of(actor.id()),
          Optional.of(actor.name()),
          Deputy.of(actor),
          "person",
          Optional.empty(),
          Operation.UPDATE,
          changes,
          release,
          Optional.of(actor.channel()),
          Credential.of(actor));
    }

    /** What became of a field that the entry speaks of. */
    public FieldChange change(String field) {
      return Objects.requireNonNull(fields.get(field), field);
    }

    /** The same entry about a record that is called otherwise. */
    public Entry about(RecordRef other) {
      return new Entry(
          other,
          at,
          person,
          personName,
          substitute,
          cause,
          address,
          operation,
          fields,
          release,
          channel,
          key);
    }

    /** The same entry, its people called otherwise, those that are not in the map as ever. */
    public Entry calling(Map<Long, String> people) {
      return new Entry(
          record,
          at,
          person,
          personName.map(
              name -> person.flatMap(id -> Optional.ofNullable(people.get(id))).orElse(name)),
          substitute.map(other -> other.called(people)),
          cause,
          address,
          operation,
          fields,
          release,
          channel,
          key);
    }

    /** The same entry, with these fields alone. */
    public Entry with(Map<String, FieldChange> others) {
      return new Entry(
          record,
          at,
          person,
          personName,
          substitute,
          cause,
          address,
          operation,
          others,
          release,
          channel,
          key);
    }
  }

  /**
   * An entry as it lies in the journal.
   *
   * @param number counts the entries of the application
   */
  record Kept(long number, Entry entry) {

    /** The same entry, with these fields alone. */
    public Kept with(Map<String, FieldChange> fields) {
      return new Kept(number, entry.with(fields));
    }
  }

  /**
   * What a look at all chains has found.
   *
   * @param broken the first entry whose seal does not fit what it says and what came before it
   */
  record Chains(long records, long entries, Optional<Broken> broken) {}

  /** An entry that was changed, or before which one was taken out. */
  record Broken(RecordRef record, long number, Instant at) {}

  /**
   * Somebody who acted in the place of another.
   *
   * @param name at that time
   */
  record Deputy(long id, String name) {

    /** Who sits there, where that is not the actor. */
    public static Optional<Deputy> of(Actor actor) {
      return actor.substitute().map(other -> new Deputy(other.id(), other.name()));
    }

    private Deputy called(Map<Long, String> people) {
      return new Deputy(id, people.getOrDefault(id, name));
    }
  }

  /**
   * A key with which a program acted.
   *
   * @param name at that time
   */
  record Credential(long id, String name) {

    /** The actor's, where a program acts with one. */
    public static Optional<Credential> of(Actor actor) {
      return actor.key().map(key -> new Credential(key.id(), key.name()));
    }
  }

  /** The value before and after; an absent one was empty. */
  record FieldChange(Optional<Object> before, Optional<Object> after, Optional<String> rule) {}

  /** What was done to the record. */
  enum Operation {
    CREATE,
    UPDATE,
    TRANSITION,
    DELETE,
    RESTORE
  }
}
