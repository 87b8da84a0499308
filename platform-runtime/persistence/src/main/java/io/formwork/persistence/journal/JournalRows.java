package io.formwork.persistence.journal;

import io.formwork.core.actor.Channel;
import io.formwork.core.record.RecordRef;
import io.formwork.core.store.Journal.Credential;
import io.formwork.core.store.Journal.Deputy;
import io.formwork.core.store.Journal.Entry;
import io.formwork.core.store.Journal.FieldChange;
import io.formwork.core.store.Journal.Kept;
import io.formwork.core.store.Journal.Operation;
import io.formwork.persistence.jdbc.Row;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.value.ValueKind;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Entries of a journal as they were sealed, read with their fields. */
final class JournalRows {

  private final Sql sql;
  private final String entries;
  private final String fields;

  JournalRows(Sql sql, String entries, String fields) {
    this.sql = sql;
    this.entries = entries;
    this.fields = fields;
  }

  /**
   * An entry and its seal.
   *
   * @param hash in hexadecimal digits
   */
  record Sealed(Kept kept, String hash) {}

  /**
   * The entries of a query, in its order.
   *
   * @param rest what stands after the table
   */
  List<Sealed> list(String rest, Object... parameters) {
    List<Sealed> found =
        sql.list(
            JournalRows::read,
            """
            SELECT id, object, record_id, at, person, person_name, cause, address, operation,
              release, channel, encode(hash, 'hex'), substitute, substitute_name,
              key, key_name
            FROM %s
            """
                    .formatted(entries)
                + rest,
            parameters);
    Map<Long, Map<String, FieldChange>> changes =
        changes(found.stream().map(sealed -> sealed.kept().number()).toList());
    return found.stream().map(sealed -> with(sealed, changes)).toList();
  }

  private static Sealed with(Sealed sealed, Map<Long, Map<String, FieldChange>> changes) {
    Kept kept = sealed.kept();
    return new Sealed(kept.with(changes.getOrDefault(kept.number(), Map.of())), sealed.hash());
  }

  private Map<Long, Map<String, FieldChange>> changes(List<Long> ids) {
    Map<Long, Map<String, FieldChange>> changes = new HashMap<>();
    sql.list(
            JournalRows::changed,
            """
            SELECT entry, field, kind, before, after, rule FROM %s
            WHERE entry = ANY (?::bigint[]) ORDER BY entry, position
            """
                .formatted(fields),
            ids)
        .forEach(changed ->
            changes
                .computeIfAbsent(changed.entry(), entry -> new LinkedHashMap<>())
                .put(changed.field(), changed.change()));
    return changes;
  }

  /** A field of an entry. */
  private record Changed(long entry, String field, FieldChange change) {}

  private static Changed changed(Row row) throws SQLException {
    ValueKind kind = ValueKind.valueOf(row.text(3));
    Optional<Object> before = row.textIfAny(4).map(text -> JournalValue.read(kind, text));
    Optional<Object> after = row.textIfAny(5).map(text -> JournalValue.read(kind, text));
    return new Changed(
        row.number(1), row.text(2), new FieldChange(before, after, row.textIfAny(6)));
  }

  private static Optional<Deputy> deputy(Row row) throws SQLException {
    Optional<String> name = row.textIfAny(14);
    return row.numberIfAny(13).map(id -> new Deputy(id, name.orElse("")));
  }

  private static Optional<Credential> key(Row row) throws SQLException {
    Optional<String> name = row.textIfAny(16);
    return row.numberIfAny(15).map(id -> new Credential(id, name.orElse("")));
  }

  private static Sealed read(Row row) throws SQLException {
    Entry entry =
        new Entry(
            new RecordRef(row.text(2), row.number(3)),
            row.moment(4),
            row.numberIfAny(5),
            row.textIfAny(6),
            deputy(row),
            row.text(7),
            row.textIfAny(8),
            Operation.valueOf(row.text(9)),
            Map.of(),
            row.number(10),
            row.textIfAny(11).map(name -> Channel.valueOf(name.toUpperCase(Locale.ROOT))),
            key(row));
    return new Sealed(new Kept(row.number(1), entry), row.text(12));
  }
}
