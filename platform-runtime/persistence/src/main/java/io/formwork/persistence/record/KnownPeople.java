package io.formwork.persistence.record;

import io.formwork.core.record.StoredRecord;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.platform.PlatformTables;
import io.formwork.persistence.schema.Columns;
import io.formwork.persistence.schema.Identifiers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * People as they were read last. Every request asks for the one who sends it, and to ask whether a
 * row is still the one that it was costs a fraction of reading and mapping it: what the database
 * says of its rows is which transaction has written them and where they lie, and whoever changes
 * one, by whatever way, changes that.
 */
public final class KnownPeople {

  private static final int MOST = 20_000;

  private final Sql sql;
  private final String stamp;
  private final Map<Long, Known> known = new ConcurrentHashMap<>();

  /** A person, and the stamp of the rows before they were read. */
  private record Known(String stamp, StoredRecord person) {}

  public KnownPeople(Sql sql, String app) {
    this.sql = sql;
    this.stamp =
        """
        SELECT (u.xmin, u.ctid, x.xmin, x.ctid)::text FROM %s u LEFT JOIN %s x ON x.user_id = u.id
        WHERE u.id = ?
        """
            .formatted(
                Identifiers.quoted(PlatformTables.SCHEMA, ObjectType.USER),
                Identifiers.quoted(app, Columns.EXTENSION));
  }

  /** What relations to many lead to lies in rows of its own, which have no part in the stamp. */
  static boolean cover(ObjectType type) {
    return type.name().equals(ObjectType.USER)
        && type.isShared()
        && Columns.relationsToMany(type).isEmpty();
  }

  /**
   * The person of that number.
   *
   * @param reader reads the person anew
   */
  Optional<StoredRecord> find(long id, Supplier<Optional<StoredRecord>> reader) {
    Optional<String> now = sql.first(row -> row.text(1), stamp, id);
    Known last = known.get(id);
    if (last != null && now.equals(Optional.of(last.stamp()))) {
      return Optional.of(last.person());
    }
    Optional<StoredRecord> read = reader.get();
    now.ifPresent(stamp -> read.ifPresent(person -> remember(id, new Known(stamp, person))));
    return read;
  }

  private void remember(long id, Known person) {
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(id, person);
  }
}
