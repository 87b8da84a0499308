package io.formwork.persistence.journal;

import io.formwork.core.record.RecordRef;
import io.formwork.core.store.Journal.Credential;
import io.formwork.core.store.Journal.Deputy;
import io.formwork.core.store.Journal.Entry;
import io.formwork.core.store.Journal.FieldChange;
import io.formwork.core.store.Journal.Operation;
import io.formwork.persistence.jdbc.HeldWrites;
import io.formwork.persistence.jdbc.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Entries that go in one statement. The chain of a record goes on from its newest entry, and from
 * one of these to the next of the same record.
 */
final class HeldEntries implements HeldWrites.Batch {

  private final Sql sql;
  private final String entries;
  private final String fields;
  private final List<Entry> held = new ArrayList<>();

  HeldEntries(Sql sql, String entries, String fields) {
    this.sql = sql;
    this.entries = entries;
    this.fields = fields;
  }

  void add(Entry entry) {
    held.add(entry);
  }

  @Override
  public boolean judged() {
    return false;
  }

  @Override
  public void write() {
    List<Long> numbers = numbers();
    sql.change(
        insertEntries(),
        numbers,
        each(entry -> entry.record().object()),
        longs(entry -> entry.record().id()),
        each(Entry::at),
        each(Entry::person),
        each(Entry::personName),
        each(Entry::cause),
        each(Entry::address),
        each(Entry::operation),
        longs(Entry::release),
        each(entry -> entry.channel().map(channel -> channel.name().toLowerCase(Locale.ROOT))),
        each(entry -> entry.substitute().map(Deputy::id)),
        each(entry -> entry.substitute().map(Deputy::name)),
        each(entry -> entry.key().map(Credential::id)),
        each(entry -> entry.key().map(Credential::name)),
        seals());
    writeFields(numbers);
  }

  private List<Long> numbers() {
    return sql.list(
        row -> row.number(1),
        "SELECT nextval(pg_get_serial_sequence(?, 'id')) FROM generate_series(1, ?)",
        entries,
        held.size());
  }

  private List<Optional<String>> each(Function<Entry, Object> part) {
    return held.stream().map(part).map(HeldEntries::text).toList();
  }

  private static Optional<String> text(Object part) {
    return part instanceof Optional<?> optional
        ? optional.map(Object::toString)
        : Optional.of(part.toString());
  }

  private List<Long> longs(Function<Entry, Long> part) {
    return held.stream().map(part).toList();
  }

  /** In the order of the entries, as hexadecimal digits. */
  private List<String> seals() {
    Map<RecordRef, byte[]> newest = newest();
    List<String> seals = new ArrayList<>();
    for (Entry entry : held) {
      byte[] before = newest.getOrDefault(entry.record(), new byte[0]);
      byte[] seal = Seal.over(before, entry);
      newest.put(entry.record(), seal);
      seals.add(HexFormat.of().formatHex(seal));
    }
    return seals;
  }

  /** The newest seals of the records that were there before. */
  private Map<RecordRef, byte[]> newest() {
    List<RecordRef> known =
        held.stream()
            .filter(entry -> entry.operation() != Operation.CREATE)
            .map(Entry::record)
            .distinct()
            .toList();
    Map<RecordRef, byte[]> seals = new HashMap<>();
    if (!known.isEmpty()) {
      sql.list(
              row -> Map.entry(new RecordRef(row.text(1), row.number(2)), row.text(3)),
              newestSeals(),
              known.stream().map(RecordRef::object).toList(),
              known.stream().map(RecordRef::id).toList())
          .forEach(seal -> seals.put(seal.getKey(), HexFormat.of().parseHex(seal.getValue())));
    }
    return seals;
  }

  private void writeFields(List<Long> numbers) {
    List<Long> of = new ArrayList<>();
    List<Long> positions = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<FieldChange> changes = new ArrayList<>();
    for (int place = 0; place < held.size(); place++) {
      long position = 0;
      for (String field : held.get(place).fields().keySet()) {
        of.add(numbers.get(place));
        positions.add(++position);
        names.add(field);
        changes.add(Objects.requireNonNull(held.get(place).fields().get(field)));
      }
    }
    if (!names.isEmpty()) {
      sql.change(
          insertFields(),
          of,
          positions,
          names,
          changes.stream().map(JournalValue::kind).toList(),
          changes.stream().map(change -> change.before().map(JournalValue::write)).toList(),
          changes.stream().map(change -> change.after().map(JournalValue::write)).toList(),
          changes.stream().map(FieldChange::rule).toList());
    }
  }

  private String insertEntries() {
    return """
    INSERT INTO %s (id, object, record_id, at, person, person_name, cause, address, operation,
      release, channel, substitute, substitute_name, key, key_name, hash)
    SELECT id, object, record, at::timestamptz, person::bigint, person_name, cause, address,
      operation, release, channel, substitute::bigint, substitute_name, key::bigint, key_name,
      decode(seal, 'hex')
    FROM unnest(?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],
      ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
      ?::text[])
      AS given (id, object, record, at, person, person_name, cause, address, operation, release,
        channel, substitute, substitute_name, key, key_name, seal)
    """
        .formatted(entries);
  }

  private String insertFields() {
    return """
    INSERT INTO %s (entry, position, field, kind, before, after, rule)
    SELECT * FROM unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],
      ?::text[])
    """
        .formatted(fields);
  }

  private String newestSeals() {
    return """
    SELECT given.object, given.record, encode(newest.hash, 'hex')
    FROM unnest(?::text[], ?::bigint[]) AS given (object, record), LATERAL (
      SELECT hash FROM %s AS entry
      WHERE entry.object = given.object AND entry.record_id = given.record
      ORDER BY entry.id DESC LIMIT 1) AS newest
    """
        .formatted(entries);
  }
}
