package io.formwork.core.store;

import io.formwork.core.record.RecordRef;
import io.formwork.core.record.StoredRecord;
import io.formwork.metadata.model.ObjectType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records that were deleted and may come back. They lie apart from those that are there: no list,
 * search, reference or unique value can come across them.
 */
public interface DeletedRecords {

  void keep(Deleted deleted);

  /** A record that was deleted for itself. */
  Optional<Deleted> find(ObjectType type, long id);

  /** As {@link #find}, with its row locked until the transaction ends. */
  Optional<Deleted> lock(ObjectType type, long id);

  /** A deleted record and all that went with it, owners before what they own. */
  List<Deleted> with(RecordRef root);

  /** Records that were deleted for themselves, the last one first. */
  List<Deleted> list(Wanted wanted);

  /** Forgets a record and all that went with it. */
  void forget(RecordRef root);

  /** Records that were deleted for themselves and whose time is over. */
  List<RecordRef> overdue(Instant now);

  /**
   * A record as it was when it was deleted.
   *
   * @param root the record that was deleted; the record itself unless it went as what that one owns
   * @param place counts from 0 in the order of {@link #with}
   * @param name what it was called, whole
   * @param person who deleted it
   * @param personName that person's name then
   * @param until how long it may come back
   * @param release under which it was deleted
   */
  record Deleted(
      StoredRecord record,
      RecordRef root,
      long place,
      String name,
      Instant at,
      Optional<Long> person,
      Optional<String> personName,
      Instant until,
      long release) {

    /** The same under the name that a person knows it by. */
    public Deleted called(String other) {
      return new Deleted(record, root, place, other, at, person, personName, until, release);
    }

    /** The same, the person called otherwise who is in the map. */
    public Deleted by(Map<Long, String> people) {
      return new Deleted(
          record,
          root,
          place,
          name,
          at,
          person,
          personName.map(
              known -> person.flatMap(id -> Optional.ofNullable(people.get(id))).orElse(known)),
          until,
          release);
    }
  }

  /**
   * Which deleted records are looked for.
   *
   * @param person only those that this user deleted
   * @param after only what comes after that record in the list
   */
  record Wanted(ObjectType type, Optional<Long> person, Optional<Place> after, int limit) {}

  /** Where a record stands in a list of deleted ones. */
  record Place(Instant at, long id) {}
}
