package io.formwork.core.record;

import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;

/**
 * A record as it lies in the database, all fields that have a column included.
 *
 * @param version counts the saves; the first is 1
 */
public record StoredRecord(ObjectType type, long id, long version, Values values) {

  public RecordRef ref() {
    return new RecordRef(type.name(), id);
  }

  /** The state of the record; only for objects with a lifecycle. */
  public Lifecycle.State state() {
    Lifecycle lifecycle = type.lifecycle().orElseThrow();
    return lifecycle.state(values.get(lifecycle.field(), String.class));
  }
}
