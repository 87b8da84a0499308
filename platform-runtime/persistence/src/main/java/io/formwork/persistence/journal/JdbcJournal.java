package io.formwork.persistence.journal;

import io.formwork.core.record.RecordRef;
import io.formwork.core.store.Journal;
import io.formwork.persistence.jdbc.Row;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.value.ValueKind;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The journal in {@code fw_journal} and {@code fw_journal_field} of an application. Entries are
 * only added; whoever adds one has locked the record, so entries of one record follow one another.
 */
public final class JdbcJournal implements Journal {

  private static final byte[] BEGINNING = {};

  private final Sql sql;
  private final String entries;
  private final String fields;

  /**
   * @param app the application's name, which is its schema's
   */
  public JdbcJournal(Sql sql, String app) {
    this.sql = sql;
    this.entries = "\"%s\".fw_journal".formatted(app);
    this.fields = "\"%s\".fw_journal_field".formatted(app);
  }

  @Override
  public void append(Entry given) {
    Entry entry = kept(given);
    long id =
        sql.one(
            row -> row.number(1),
            """
            INSERT INTO %s (object, record_id, at, person, person_name, cause, address, operation, release, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
            """
                .formatted(entries),
            entry.record().object(),
            entry.record().id(),
            entry.at(),
            entry.person(),
            entry.personName(),
            entry.cause(),
            entry.address(),
            entry.operation().name(),
            entry.release(),
            Seal.of(lastSeal(entry.record()), entry));
    long position = 0;
    for (Map.Entry<String, FieldChange> field : entry.fields().entrySet()) {
      append(id, position++, field.getKey(), field.getValue());
    }
  }

  /** Times as the database keeps them, so that the seal can be checked against what is read. */
  private static Entry kept(Entry entry) {
    return new Entry(
        entry.record(),
        entry.at().truncatedTo(ChronoUnit.MICROS),
        entry.person(),
        entry.personName(),
        entry.cause(),
        entry.address(),
        entry.operation(),
        entry.fields(),
        entry.release());
  }

  private byte[] lastSeal(RecordRef record) {
    return sql.first(
            row -> row.bytes(1),
            "SELECT hash FROM %s WHERE object = ? AND record_id = ? ORDER BY id DESC LIMIT 1"
                .formatted(entries),
            record.object(),
            record.id())
        .orElse(BEGINNING);
  }

  private void append(long entry, long position, String field, FieldChange change) {
    String kind =
        Stream.concat(change.before().stream(), change.after().stream())
            .findFirst()
            .map(value -> JournalValue.kind(value).name())
            .orElse(ValueKind.TEXT.name());
    sql.change(
        """
        INSERT INTO %s (entry, position, field, kind, before, after, rule) VALUES (?, ?, ?, ?, ?, ?, ?)
        """
            .formatted(fields),
        entry,
        position,
        field,
        kind,
        change.before().map(JournalValue::write),
        change.after().map(JournalValue::write),
        change.rule());
  }

  @Override
  public List<Entry> of(RecordRef record, int limit) {
    List<Stored> found =
        sql.list(
            row -> read(row, record),
            """
            SELECT id, at, person, person_name, cause, address, operation, release FROM %s
            WHERE object = ? AND record_id = ? ORDER BY id DESC LIMIT ?
            """
                .formatted(entries),
            record.object(),
            record.id(),
            limit);
    return found.stream().map(this::withFields).toList();
  }

  /** An entry whose fields have yet to be read. */
  private record Stored(long id, Entry entry) {}

  private static Stored read(Row row, RecordRef record) throws SQLException {
    Entry entry =
        new Entry(
            record,
            row.moment(2),
            row.numberIfAny(3),
            row.textIfAny(4),
            row.text(5),
            row.textIfAny(6),
            Operation.valueOf(row.text(7).toUpperCase(Locale.ROOT)),
            Map.of(),
            row.number(8));
    return new Stored(row.number(1), entry);
  }

  private Entry withFields(Stored stored) {
    Map<String, FieldChange> changes = new LinkedHashMap<>();
    sql.list(
            row -> Map.entry(row.text(1), change(row)),
            "SELECT field, kind, before, after, rule FROM %s WHERE entry = ? ORDER BY position"
                .formatted(fields),
            stored.id())
        .forEach(change -> changes.put(change.getKey(), change.getValue()));
    Entry entry = stored.entry();
    return new Entry(
        entry.record(),
        entry.at(),
        entry.person(),
        entry.personName(),
        entry.cause(),
        entry.address(),
        entry.operation(),
        changes,
        entry.release());
  }

  private static FieldChange change(Row row) throws SQLException {
    ValueKind kind = ValueKind.valueOf(row.text(2));
    Optional<Object> before = row.textIfAny(3).map(text -> JournalValue.read(kind, text));
    Optional<Object> after = row.textIfAny(4).map(text -> JournalValue.read(kind, text));
    return new FieldChange(before, after, row.textIfAny(5));
  }

  @Override
  public Map<Long, Instant> lastAssigned(String object, String field, List<Long> users) {
    Map<Long, Instant> last = new HashMap<>();
    List<String> wanted = users.stream().map(Object::toString).toList();
    sql.list(
            row -> Map.entry(Long.valueOf(row.text(1)), row.moment(2)),
            """
            SELECT f.after, max(j.at) FROM %s f JOIN %s j ON j.id = f.entry
            WHERE f.field = ? AND f.kind = 'WHOLE' AND f.after = ANY (?) AND j.object = ?
            GROUP BY f.after
            """
                .formatted(fields, entries),
            field,
            wanted,
            object)
        .forEach(assigned -> last.put(assigned.getKey(), assigned.getValue()));
    return last;
  }
}
