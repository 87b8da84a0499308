package io.formwork.core.evaluate;

import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.metadata.model.ObjectType;
import java.util.Optional;

/**
 * Something that paths can begin at: a record, stored or about to be.
 *
 * @param id its number; absent while it has not been stored
 */
public record Subject(ObjectType type, Optional<Long> id, Values values) {

  public static Subject of(StoredRecord record) {
    return new Subject(record.type(), Optional.of(record.id()), record.values());
  }

  public Subject with(Values other) {
    return new Subject(type, id, other);
  }
}
