package io.formwork.core.store;

import io.formwork.core.record.Changes;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import java.util.List;
import java.util.Optional;

/** Single records, written through Hibernate. Knows nothing of rights. */
public interface RecordStore {

  Optional<StoredRecord> find(ObjectType type, long id);

  /** As {@link #find}, with the row locked until the transaction ends. */
  Optional<StoredRecord> lock(ObjectType type, long id);

  /** The same without waiting: nothing, too, while somebody else has the row locked. */
  Optional<StoredRecord> lockFree(ObjectType type, long id);

  /** Stores a new record with all values given (system fields but id and version included). */
  StoredRecord insert(ObjectType type, Values values);

  /**
   * Stores the changes.
   *
   * @throws io.formwork.core.message.RefusedException of kind CONFLICT when the record has been
   *     saved by somebody else
   */
  StoredRecord update(StoredRecord before, Changes changes);

  /** Deletes the record with all that it owns, and all that these own. */
  void delete(StoredRecord record);

  /** The records of an owned object that belong to an owner, oldest first. */
  List<StoredRecord> owned(ObjectType type, long owner);

  /** Stores a record that was deleted, with the id, the version and the values that it has. */
  StoredRecord putBack(StoredRecord record);

  /**
   * Whether following the relation from one record of the object comes to another, or is there
   * already. Two who write at once do not see each other: so the transaction asks again for all
   * that it asked here about, right before it is kept and one at a time, and is refused when a
   * circle has been closed meanwhile.
   */
  boolean leadsTo(ObjectType type, Field relation, long from, long to);

  /**
   * The next number of the series that no record of the object has in that field. Whoever else asks
   * meanwhile gets another, and what is rolled back leaves a gap; of a gapless series whoever else
   * asks waits until this transaction ends.
   */
  String nextNumber(ObjectType type, Field field, NumberSeries series);
}
