package io.formwork.persistence.record;

import io.formwork.core.record.RecordRef;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.core.store.DeletedRecords;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.jdbc.Row;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.journal.FormerNames;
import io.formwork.persistence.journal.JournalValue;
import io.formwork.persistence.schema.Identifiers;
import io.formwork.persistence.value.ValueKind;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Deleted records in {@code fw_deleted} of an application. Fields lie under the columns they were
 * born with and are read in the words of today.
 */
public final class JdbcDeletedRecords implements DeletedRecords {

  private static final String COLUMNS =
      """
      object, record_id, version, root_object, root_id, place, name, at, person, person_name,
      keep_until, release, fields, kinds, held
      """;

  private static final String ONE = "WHERE object = ? AND record_id = ? AND place = 0";

  private final Sql sql;
  private final ApplicationModel model;
  private final FormerNames names;
  private final String table;

  public JdbcDeletedRecords(Sql sql, ApplicationModel model) {
    this.sql = sql;
    this.model = model;
    this.names = new FormerNames(sql, model);
    this.table = Identifiers.quoted(model.name(), "fw_deleted");
  }

  @Override
  public void keep(Deleted deleted) {
    List<String> fields = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    List<String> held = new ArrayList<>();
    StoredRecord record = deleted.record();
    record
        .values()
        .asMap()
        .forEach((name, value) -> {
          fields.add(record.type().field(name).column().orElseThrow());
          kinds.add(JournalValue.kind(value).name());
          held.add(JournalValue.write(value));
        });
    sql.change(
        "INSERT INTO %s (%s) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            .formatted(table, COLUMNS),
        record.type().name(),
        record.id(),
        record.version(),
        deleted.root().object(),
        deleted.root().id(),
        deleted.place(),
        deleted.name(),
        deleted.at(),
        deleted.person(),
        deleted.personName(),
        deleted.until(),
        deleted.release(),
        fields,
        kinds,
        held);
  }

  @Override
  public Optional<Deleted> find(ObjectType type, long id) {
    return list(ONE, type.name(), id).stream().findFirst();
  }

  @Override
  public Optional<Deleted> lock(ObjectType type, long id) {
    return list(ONE + " FOR UPDATE", type.name(), id).stream().findFirst();
  }

  @Override
  public List<Deleted> with(RecordRef root) {
    return list("WHERE root_object = ? AND root_id = ? ORDER BY place", root.object(), root.id());
  }

  @Override
  public List<Deleted> list(Wanted wanted) {
    return list(
        """
        WHERE object = ? AND place = 0 AND (at, -record_id) < (?, ?)
          AND (? OR person = ?)
        ORDER BY at DESC, record_id LIMIT ?
        """,
        wanted.type().name(),
        wanted.after().map(Place::at).orElse(Instant.parse("9999-12-31T00:00:00Z")),
        wanted.after().map(place -> -place.id()).orElse(0L),
        wanted.person().isEmpty(),
        wanted.person().orElse(0L),
        wanted.limit());
  }

  @Override
  public void forget(RecordRef root) {
    sql.change(
        "DELETE FROM %s WHERE root_object = ? AND root_id = ?".formatted(table),
        root.object(),
        root.id());
  }

  @Override
  public List<RecordRef> overdue(Instant now) {
    return sql.list(
        row -> new RecordRef(row.text(1), row.number(2)),
        "SELECT object, record_id FROM %s WHERE place = 0 AND keep_until <= ? FOR UPDATE"
            .formatted(table),
        now);
  }

  /** What an object is that no release has any more nobody can bring back. */
  private List<Deleted> list(String rest, Object... parameters) {
    List<Optional<Deleted>> found =
        sql.list(this::read, "SELECT %s FROM %s ".formatted(COLUMNS, table) + rest, parameters);
    return found.stream().flatMap(Optional::stream).toList();
  }

  private Optional<Deleted> read(Row row) throws SQLException {
    ObjectType type = model.objects().get(row.text(1));
    if (type == null) {
      return Optional.empty();
    }
    Values values =
        values(
            type,
            row.number(12),
            row.textsIfAny(13).orElse(List.of()),
            row.textsIfAny(14).orElse(List.of()),
            row.textsIfAny(15).orElse(List.of()));
    return Optional.of(
        new Deleted(
            new StoredRecord(type, row.number(2), row.number(3), values),
            new RecordRef(row.text(4), row.number(5)),
            row.number(6),
            row.text(7),
            row.moment(8),
            row.numberIfAny(9),
            row.textIfAny(10),
            row.moment(11),
            row.number(12)));
  }

  private Values values(
      ObjectType type, long release, List<String> columns, List<String> kinds, List<String> held) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int place = 0; place < columns.size(); place++) {
      Object value = JournalValue.read(ValueKind.valueOf(kinds.get(place)), held.get(place));
      field(type, columns.get(place))
          .ifPresent(field -> values.put(field.name(), names.today(type, field, release, value)));
    }
    return new Values(values);
  }

  private static Optional<Field> field(ObjectType type, String column) {
    return type.fields().values().stream()
        .filter(field -> field.written() && field.column().equals(Optional.of(column)))
        .findFirst();
  }
}
