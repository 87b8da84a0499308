package io.formwork.core.store;

import io.formwork.core.record.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The append-only account of every change: who, when, through what, old and new. */
public interface Journal {

  void append(Entry entry);

  /** What happened to a record, newest first. */
  List<Entry> of(RecordRef record, int limit);

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
   * @param cause what kind of authority wrote: {@code person}, {@code transition}, {@code task},
   *     {@code rule}, {@code timer}, {@code process}, {@code seed}
   * @param address the definition that wrote; for a transition its name
   * @param operation what was done
   * @param fields field to old and new value
   * @param release the release under which it happened
   */
  record Entry(
      RecordRef record,
      Instant at,
      Optional<Long> person,
      Optional<String> personName,
      String cause,
      Optional<String> address,
      Operation operation,
      Map<String, FieldChange> fields,
      long release) {}

  /** The value before and after; an absent one was empty. */
  record FieldChange(Optional<Object> before, Optional<Object> after, Optional<String> rule) {}

  /** What was done to the record. */
  enum Operation {
    CREATE,
    UPDATE,
    TRANSITION,
    DELETE
  }
}
