package io.formwork.persistence.record;

import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.core.store.NumberSeries;
import io.formwork.core.store.RecordStore;
import io.formwork.core.store.TransactionWrites;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.jdbc.Connections;
import io.formwork.persistence.jdbc.HeldWrites;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Reads a record once a transaction. A command asks for the same few people and tickets again and
 * again, in policies, checks, templates and conditions. What the transaction locks or writes is
 * remembered as it then is, and nothing outlives the transaction.
 */
public final class RememberingRecordStore implements RecordStore, TransactionWrites {

  private final RecordStore store;
  private final Connections connections;

  public RememberingRecordStore(RecordStore store, Connections connections) {
    this.store = store;
    this.connections = connections;
  }

  @Override
  public Optional<StoredRecord> find(ObjectType type, long id) {
    return Optional.ofNullable(memory().get(new RecordRef(type.name(), id)))
        .or(() -> store.find(type, id).map(this::remember));
  }

  /** Forgets all that was read before the wait: who held the lock may have changed that too. */
  @Override
  public Optional<StoredRecord> lock(ObjectType type, long id) {
    return lockFree(type, id)
        .or(() -> {
          Optional<StoredRecord> locked = store.lock(type, id);
          memory().clear();
          return locked.map(this::remember);
        });
  }

  /** Read anew: somebody else may have changed the record since it was read. */
  @Override
  public Optional<StoredRecord> lockFree(ObjectType type, long id) {
    memory().remove(new RecordRef(type.name(), id));
    return store.lockFree(type, id).map(this::remember);
  }

  @Override
  public StoredRecord insert(ObjectType type, Values values) {
    return remember(store.insert(type, values));
  }

  @Override
  public StoredRecord update(StoredRecord before, Changes changes) {
    return remember(store.update(before, changes));
  }

  /** Forgets all: what the record owned has gone with it. */
  @Override
  public void delete(StoredRecord record) {
    memory().clear();
    store.delete(record);
  }

  @Override
  public List<StoredRecord> owned(ObjectType type, long owner) {
    return store.owned(type, owner);
  }

  @Override
  public StoredRecord putBack(StoredRecord record) {
    return remember(store.putBack(record));
  }

  @Override
  public boolean leadsTo(ObjectType type, Field relation, long from, long to) {
    return store.leadsTo(type, relation, from, to);
  }

  @Override
  public String nextNumber(ObjectType type, Field field, NumberSeries series) {
    return tried()
        .map(count -> series.before() + "?" + count.incrementAndGet() + series.after())
        .orElseGet(() -> store.nextNumber(type, field, series));
  }

  @Override
  public void tryOnly() {
    connections
        .memory()
        .orElseThrow(() -> new IllegalStateException("Only a transaction can be tried"))
        .put(new Tried(this), new AtomicLong());
  }

  /** Forgets what was written, which in a long transaction nobody may ask for again. */
  @Override
  public <T> T together(int creations, Supplier<T> work) {
    T result = HeldWrites.during(connections, creations, tried().isEmpty(), work);
    memory().clear();
    return result;
  }

  private Optional<AtomicLong> tried() {
    return connections.memory().map(all -> (AtomicLong) all.get(new Tried(this)));
  }

  /** Under which it is remembered that a transaction will be taken back. */
  private record Tried(RememberingRecordStore by) {}

  private StoredRecord remember(StoredRecord record) {
    memory().put(record.ref(), record);
    return record;
  }

  /** Another release of the application has another store, and a memory of its own. */
  @SuppressWarnings("unchecked")
  private Map<RecordRef, StoredRecord> memory() {
    return connections
        .memory()
        .map(all ->
            (Map<RecordRef, StoredRecord>)
                all.computeIfAbsent(this, store -> new HashMap<RecordRef, StoredRecord>()))
        .orElseGet(HashMap::new);
  }
}
