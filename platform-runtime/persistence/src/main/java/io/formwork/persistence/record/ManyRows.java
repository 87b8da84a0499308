package io.formwork.persistence.record;

import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.schema.Columns;
import io.formwork.persistence.schema.Identifiers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of relations to many: which record refers to which, and in which place. */
public final class ManyRows {

  private final Sql sql;
  private final String app;

  public ManyRows(Sql sql, String app) {
    this.sql = sql;
    this.app = app;
  }

  /** The record with what its relations to many lead to, in their order. */
  StoredRecord complete(StoredRecord record) {
    List<Field> relations = Columns.relationsToMany(record.type());
    if (relations.isEmpty()) {
      return record;
    }
    Map<String, Object> values = new LinkedHashMap<>(record.values().asMap());
    for (Field relation : relations) {
      List<Long> targets = targets(record.type(), relation, record.id());
      if (!targets.isEmpty()) {
        values.put(relation.name(), targets);
      }
    }
    return new StoredRecord(record.type(), record.id(), record.version(), new Values(values));
  }

  private List<Long> targets(ObjectType type, Field relation, long id) {
    return sql.list(
        row -> row.number(1),
        "SELECT target FROM %s WHERE record = ? ORDER BY position".formatted(table(type, relation)),
        id);
  }

  /** Writes what differs. */
  void write(ObjectType type, long id, Values before, Values after) {
    for (Field relation : Columns.relationsToMany(type)) {
      Optional<Object> wanted = after.find(relation.name());
      if (!wanted.equals(before.find(relation.name()))) {
        replace(type, relation, id, wanted);
      }
    }
  }

  private void replace(ObjectType type, Field relation, long id, Optional<Object> wanted) {
    String table = table(type, relation);
    sql.change("DELETE FROM %s WHERE record = ?".formatted(table), id);
    wanted.ifPresent(targets ->
        sql.change(
            """
            INSERT INTO %s (record, target, position)
            SELECT ?, target, position
            FROM unnest(?::bigint[]) WITH ORDINALITY AS given (target, position)
            """
                .formatted(table),
            id,
            targets));
  }

  private String table(ObjectType type, Field relation) {
    return Identifiers.quoted(app, Columns.tableOfMany(type, relation));
  }
}
