package io.formwork.persistence.record;

import io.formwork.core.record.Values;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.jdbc.HeldWrites;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.schema.Identifiers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** New rows that wait to go to the database together, under numbers that they have already. */
final class HeldRows {

  /** Rows of one object wait; those of another may refer to them, and go after them. */
  private static final Object INSERTS = HeldInserts.class;

  private final Sql sql;
  private final Sql beside;
  private final String app;
  private final UniqueRows uniques;

  HeldRows(Sql sql, String app, UniqueRows uniques) {
    this.uniques = uniques;
    this.sql = sql;
    this.beside = sql.beside();
    this.app = app;
  }

  /** The number that the row will have; nothing where writes do not wait. */
  Optional<Long> insert(ObjectType type, Values stored) {
    return type.isShared() ? Optional.empty() : sql.held().map(held -> insert(held, type, stored));
  }

  private long insert(HeldWrites held, ObjectType type, Values stored) {
    if (held.waiting(INSERTS) instanceof HeldInserts others && !others.areOf(type)) {
      held.write();
    }
    long id = number(held, type);
    held.batch(INSERTS, () -> new HeldInserts(sql, app, type, uniques)).add(id, stored);
    return id;
  }

  /** Of those that were taken from the database for all of them together. */
  private long number(HeldWrites held, ObjectType type) {
    String table = Identifiers.quoted(app, type.table());
    Deque<Long> numbers = held.prepared(table, ArrayDeque::new);
    if (numbers.isEmpty()) {
      numbers.addAll(
          beside.list(
              row -> row.number(1),
              "SELECT nextval(pg_get_serial_sequence(?, 'id')) FROM generate_series(1, ?)",
              table,
              held.creations()));
    }
    return numbers.removeFirst();
  }
}
