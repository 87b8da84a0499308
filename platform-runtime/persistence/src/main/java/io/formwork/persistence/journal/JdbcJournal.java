package io.formwork.persistence.journal;

import io.formwork.core.record.RecordRef;
import io.formwork.core.store.Journal;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.jdbc.Sql;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The journal in {@code fw_journal} and {@code fw_journal_field} of an application. Entries are
 * only added; whoever adds one has locked the record, so entries of one record follow one another.
 * They are read in the words of today.
 */
public final class JdbcJournal implements Journal {

  private static final String OF_RECORD = "WHERE object = ? AND record_id = ? ";

  private final Sql sql;
  private final ApplicationModel model;
  private final FormerNames names;
  private final JournalRows rows;
  private final String entries;
  private final String fields;

  /** Of the application's release that the model is of. */
  public JdbcJournal(Sql sql, ApplicationModel model) {
    this.sql = sql;
    this.model = model;
    this.names = new FormerNames(sql, model);
    this.entries = entries(model.name());
    this.fields = fields(model.name());
    this.rows = new JournalRows(sql, entries, fields);
  }

  @Override
  public void append(Entry given) {
    Entry entry = kept(given);
    sql.held()
        .ifPresentOrElse(
            held -> held.batch(this, () -> new HeldEntries(sql, entries, fields)).add(entry),
            () -> write(entry));
  }

  private void write(Entry entry) {
    Collection<FieldChange> changes = entry.fields().values();
    sql.change(
        append(),
        entry.record().object(),
        entry.record().id(),
        entry.at(),
        entry.person(),
        entry.personName(),
        entry.cause(),
        entry.address(),
        entry.operation().name(),
        entry.release(),
        entry.channel().map(channel -> channel.name().toLowerCase(Locale.ROOT)),
        entry.substitute().map(Deputy::id),
        entry.substitute().map(Deputy::name),
        entry.key().map(Journal.Credential::id),
        entry.key().map(Journal.Credential::name),
        entry.record().object(),
        entry.record().id(),
        Seal.content(entry),
        entry.fields().keySet(),
        changes.stream().map(JournalValue::kind).toList(),
        changes.stream().map(change -> change.before().map(JournalValue::write)).toList(),
        changes.stream().map(change -> change.after().map(JournalValue::write)).toList(),
        changes.stream().map(FieldChange::rule).toList());
  }

  /** One round trip: the entry sealed over the one before it of the same record, and its fields. */
  private String append() {
    return """
    WITH entry AS (
      INSERT INTO %1$s (object, record_id, at, person, person_name, cause, address, operation,
        release, channel, substitute, substitute_name, key, key_name, hash)
      SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, sha256(coalesce(
        (SELECT hash FROM %1$s WHERE object = ? AND record_id = ? ORDER BY id DESC LIMIT 1),
        ''::bytea) || ?)
      RETURNING id
    )
    INSERT INTO %2$s (entry, position, field, kind, before, after, rule)
    SELECT entry.id, f.position, f.field, f.kind, f.before, f.after, f.rule
    FROM entry, unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
      WITH ORDINALITY AS f(field, kind, before, after, rule, position)
    """
        .formatted(entries, fields);
  }

  /**
   * As the database keeps it, so that the seal can be checked against what is read: times to the
   * microsecond, and the name that the object was born with, under which it stands there for good.
   */
  private Entry kept(Entry entry) {
    return new Entry(
        new RecordRef(born(entry.record()), entry.record().id()),
        entry.at().truncatedTo(ChronoUnit.MICROS),
        entry.person(),
        entry.personName(),
        entry.substitute(),
        entry.cause(),
        entry.address(),
        entry.operation(),
        entry.fields(),
        entry.release(),
        entry.channel(),
        entry.key());
  }

  private String born(RecordRef record) {
    return born(record.object());
  }

  private String born(String object) {
    return type(object).map(ObjectType::table).orElse(object);
  }

  private Optional<ObjectType> type(String object) {
    return Optional.ofNullable(model.objects().get(object));
  }

  @Override
  public List<Kept> of(RecordRef record, OptionalLong before, int limit) {
    return list(
        record, "AND id < ? ORDER BY id DESC LIMIT ?", before.orElse(Long.MAX_VALUE), limit);
  }

  @Override
  public List<Kept> since(RecordRef record, Instant after) {
    return list(record, "AND at > ? AND id <= ? ORDER BY id DESC", after, Long.MAX_VALUE);
  }

  @Override
  public Optional<Kept> find(RecordRef record, long number) {
    return list(record, "AND id = ? LIMIT ?", number, 1).stream().findFirst();
  }

  private List<Kept> list(RecordRef record, String rest, Object first, Object second) {
    return rows.list(OF_RECORD + rest, born(record), record.id(), first, second).stream()
        .map(sealed -> today(record, sealed.kept()))
        .toList();
  }

  private Kept today(RecordRef record, Kept kept) {
    return type(record.object())
        .map(type -> new Kept(kept.number(), names.today(type, kept.entry().about(record))))
        .orElse(kept);
  }

  @Override
  public Chains verify() {
    return verify(sql, model.name());
  }

  /** Walks the chains of an application's journal, for which no release of it need be open. */
  public static Chains verify(Sql sql, String app) {
    return new ChainCheck(new JournalRows(sql, entries(app), fields(app))).run();
  }

  private static String entries(String app) {
    return "\"%s\".fw_journal".formatted(app);
  }

  private static String fields(String app) {
    return "\"%s\".fw_journal_field".formatted(app);
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
            born(object))
        .forEach(assigned -> last.put(assigned.getKey(), assigned.getValue()));
    return last;
  }
}
