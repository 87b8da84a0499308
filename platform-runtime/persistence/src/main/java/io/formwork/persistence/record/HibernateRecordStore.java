package io.formwork.persistence.record;

import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.Changes;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.core.store.NumberSeries;
import io.formwork.core.store.RecordStore;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.entity.GeneratedEntityType;
import io.formwork.persistence.entity.GeneratedEntityTypes;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.schema.Columns;
import io.formwork.persistence.value.Stored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.StaleStateException;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;

/** Records of one application, as instances of its generated classes. */
public final class HibernateRecordStore implements RecordStore {

  private static final long FIRST = 1;

  private final GeneratedEntityTypes types;
  private final EntityMapping mapping;
  private final Sequences sequences;
  private final ManyRows many;
  private final RelationChains chains;
  private final RecordRows rows;
  private final UniqueRows uniques;
  private final KnownPeople people;
  private final HeldRows held;

  public HibernateRecordStore(
      ApplicationModel model, GeneratedEntityTypes types, EntityMapping mapping, Sql sql) {
    String app = model.name();
    this.types = types;
    this.mapping = mapping;
    this.sequences = new Sequences(sql, app);
    this.many = new ManyRows(sql, app);
    this.chains = new RelationChains(sql, app);
    this.rows = new RecordRows(sql, app);
    this.uniques = new UniqueRows(model);
    this.people = new KnownPeople(sql, app);
    this.held = new HeldRows(sql, app, uniques);
  }

  @Override
  public Optional<StoredRecord> find(ObjectType type, long id) {
    return KnownPeople.cover(type)
        ? people.find(id, () -> read(type, id, LockMode.NONE))
        : read(type, id, LockMode.NONE);
  }

  @Override
  public Optional<StoredRecord> lock(ObjectType type, long id) {
    return type.isShared()
        ? lockShared(type, id, "FOR NO KEY UPDATE")
        : read(type, id, LockMode.PESSIMISTIC_WRITE);
  }

  @Override
  public Optional<StoredRecord> lockFree(ObjectType type, long id) {
    return type.isShared()
        ? lockShared(type, id, "FOR NO KEY UPDATE SKIP LOCKED")
        : read(type, id, LockMode.UPGRADE_SKIPLOCKED);
  }

  /** PostgreSQL locks no row that an outer join may leave out, such as the extension's. */
  private Optional<StoredRecord> lockShared(ObjectType type, long id, String lock) {
    return mapping
        .session(session -> locked(session, type, id, lock))
        .flatMap(row -> find(type, row));
  }

  private static Optional<Long> locked(
      StatelessSession session, ObjectType type, long id, String lock) {
    return session
        .createNativeQuery(
            "SELECT id FROM fw.\"%s\" WHERE id = :id %s".formatted(type.name(), lock), Long.class)
        .setParameter("id", id)
        .uniqueResultOptional();
  }

  private Optional<StoredRecord> read(ObjectType type, long id, LockMode lock) {
    GeneratedEntityType entity = types.of(type.name());
    return mapping
        .session(session -> Optional.ofNullable(session.get(entity.beanClass(), id, lock)))
        .map(bean -> many.complete(record(type, entity, bean)));
  }

  @Override
  public StoredRecord insert(ObjectType type, Values values) {
    Values stored = stored(type, values);
    long id = held.insert(type, stored).orElseGet(() -> insertRow(type, stored));
    many.write(type, id, Values.none(), stored);
    return new StoredRecord(type, id, FIRST, stored);
  }

  private long insertRow(ObjectType type, Values stored) {
    GeneratedEntityType entity = types.of(type.name());
    Object bean = entity.toBean(stored);
    entity.identify(bean, FIRST);
    return uniques.refusing(type, () -> mapping.session(session -> (Long) session.insert(bean)));
  }

  /** The database counts a number for every new row; this one gets its own back at once. */
  @Override
  public StoredRecord putBack(StoredRecord record) {
    ObjectType type = record.type();
    Values stored = stored(type, record.values());
    rows.renumber(type, insertRow(type, stored), record.id(), record.version());
    many.write(type, record.id(), Values.none(), stored);
    return new StoredRecord(type, record.id(), record.version(), stored);
  }

  @Override
  public List<StoredRecord> owned(ObjectType type, long owner) {
    return rows.ownedBy(type, owner).stream().flatMap(id -> find(type, id).stream()).toList();
  }

  @Override
  public StoredRecord update(StoredRecord before, Changes changes) {
    ObjectType type = before.type();
    GeneratedEntityType entity = types.of(type.name());
    Values stored = stored(type, before.values().after(changes));
    Object bean = entity.toBean(stored);
    entity.identify(bean, before.id(), before.version());
    try {
      uniques.refusing(
          type,
          () ->
              mapping.session(session -> {
                session.update(bean);
                return bean;
              }));
    } catch (StaleStateException e) {
      throw conflict("conflict.version");
    }
    many.write(type, before.id(), before.values(), stored);
    return new StoredRecord(type, before.id(), entity.version(bean), stored);
  }

  @Override
  public void delete(StoredRecord record) {
    GeneratedEntityType entity = types.of(record.type().name());
    Object bean = entity.toBean(record.values());
    entity.identify(bean, record.id(), record.version());
    try {
      mapping.session(session -> {
        session.delete(bean);
        return bean;
      });
    } catch (StaleStateException e) {
      throw conflict("conflict.version");
    } catch (ConstraintViolationException e) {
      throw conflict("record.delete_used");
    }
  }

  @Override
  public boolean leadsTo(ObjectType type, Field relation, long from, long to) {
    return chains.leadsTo(type, relation, from, to);
  }

  @Override
  public String nextNumber(ObjectType type, Field field, NumberSeries series) {
    return sequences.next(type, field, series);
  }

  private static StoredRecord record(ObjectType type, GeneratedEntityType entity, Object bean) {
    return new StoredRecord(type, entity.id(bean), entity.version(bean), entity.toValues(bean));
  }

  /** Only what has a column, as the columns keep it. */
  private static Values stored(ObjectType type, Values values) {
    Map<String, Object> stored = new LinkedHashMap<>();
    for (Field field : Columns.ofFields(type)) {
      values
          .find(field.name())
          .ifPresent(value -> stored.put(field.name(), Stored.value(field.type(), value)));
    }
    for (Field relation : Columns.relationsToMany(type)) {
      values.find(relation.name()).ifPresent(targets -> stored.put(relation.name(), targets));
    }
    return new Values(stored);
  }

  private static RefusedException conflict(String message) {
    return new RefusedException(Refusal.Kind.CONFLICT, Message.of(message));
  }
}
