package io.formwork.persistence.journal;

import io.formwork.core.record.RecordRef;
import io.formwork.core.store.Journal;
import io.formwork.persistence.jdbc.Row;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.value.ValueKind;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The journal in {@code fw_journal} and {@code fw_journal_field} of an application. Entries are
 * only added; whoever adds one has locked the record, so entries of one record follow one another.
 */
public final class JdbcJournal implements Journal {

  /** One round trip: the entry sealed over the one before it of the same record, and its fields. */
  private static final String APPEND =
      """
      WITH entry AS (
        INSERT INTO %1$s (object, record_id, at, person, person_name, cause, address, operation, release, hash)
        SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, sha256(coalesce(
          (SELECT hash FROM %1$s WHERE object = ? AND record_id = ? ORDER BY id DESC LIMIT 1),
          ''::bytea) || ?)
        RETURNING id
      )
      INSERT INTO %2$s (entry, position, field, kind, before, after, rule)
      SELECT entry.id, f.position, f.field, f.kind, f.before, f.after, f.rule
      FROM entry, unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
        WITH ORDINALITY AS f(field, kind, before, after, rule, position)
      """;

  private final Sql sql;
  private final UnaryOperator<String> born;
  private final String entries;
  private final String fields;

  /** Of objects that bear the names they were born with. */
  public JdbcJournal(Sql sql, String app) {
    this(sql, app, UnaryOperator.identity());
  }

  /**
   * @param app the application's name, which is its schema's
   * @param born the name that an object was born with, under which it stands in the journal for
   *     good: entries are sealed with it
   */
  public JdbcJournal(Sql sql, String app, UnaryOperator<String> born) {
    this.sql = sql;
    this.born = born;
    this.entries = "\"%s\".fw_journal".formatted(app);
    this.fields = "\"%s\".fw_journal_field".formatted(app);
  }

  @Override
  public void append(Entry given) {
    Entry entry = kept(given);
    Collection<FieldChange> changes = entry.fields().values();
    sql.change(
        APPEND.formatted(entries, fields),
        entry.record().object(),
        entry.record().id(),
        entry.at(),
        entry.person(),
        entry.personName(),
        entry.cause(),
        entry.address(),
        entry.operation().name(),
        entry.release(),
        entry.record().object(),
        entry.record().id(),
        Seal.content(entry),
        entry.fields().keySet(),
        changes.stream().map(JdbcJournal::kind).toList(),
        changes.stream().map(change -> change.before().map(JournalValue::write)).toList(),
        changes.stream().map(change -> change.after().map(JournalValue::write)).toList(),
        changes.stream().map(FieldChange::rule).toList());
  }

  private static String kind(FieldChange change) {
    return change
        .after()
        .or(change::before)
        .map(value -> JournalValue.kind(value).name())
        .orElse(ValueKind.TEXT.name());
  }

  /** Times as the database keeps them, so that the seal can be checked against what is read. */
  private Entry kept(Entry entry) {
    return with(
        entry, at(entry.record()), entry.at().truncatedTo(ChronoUnit.MICROS), entry.fields());
  }

  private RecordRef at(RecordRef record) {
    return new RecordRef(born.apply(record.object()), record.id());
  }

  private static Entry with(
      Entry entry, RecordRef record, Instant at, Map<String, FieldChange> fields) {
    return new Entry(
        record,
        at,
        entry.person(),
        entry.personName(),
        entry.cause(),
        entry.address(),
        entry.operation(),
        fields,
        entry.release());
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
            born.apply(record.object()),
            record.id(),
            limit);
    Map<Long, Map<String, FieldChange>> changes = changes(found.stream().map(Stored::id).toList());
    return found.stream().map(stored -> stored.with(changes)).toList();
  }

  private Map<Long, Map<String, FieldChange>> changes(List<Long> ids) {
    Map<Long, Map<String, FieldChange>> changes = new HashMap<>();
    sql.list(
            JdbcJournal::changed,
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

  /** An entry whose fields have yet to be read. */
  private record Stored(long id, Entry entry) {

    Entry with(Map<Long, Map<String, FieldChange>> changes) {
      return JdbcJournal.with(
          entry, entry.record(), entry.at(), changes.getOrDefault(id, Map.of()));
    }
  }

  private static Stored read(Row row, RecordRef record) throws SQLException {
    Entry entry =
        new Entry(
            record,
            row.moment(2),
            row.numberIfAny(3),
            row.textIfAny(4),
            row.text(5),
            row.textIfAny(6),
            Operation.valueOf(row.text(7)),
            Map.of(),
            row.number(8));
    return new Stored(row.number(1), entry);
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
            born.apply(object))
        .forEach(assigned -> last.put(assigned.getKey(), assigned.getValue()));
    return last;
  }
}
