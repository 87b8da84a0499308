package io.formwork.persistence.record;

import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.schema.Identifiers;
import java.util.List;

/** The rows of objects, where one is found by its owner or gets the number that it had. */
public final class RecordRows {

  private final Sql sql;
  private final String app;

  public RecordRows(Sql sql, String app) {
    this.sql = sql;
    this.app = app;
  }

  /** The records of an owned object that belong to an owner, locked, oldest first. */
  List<Long> ownedBy(ObjectType type, long owner) {
    Field reference = type.field(type.owner().orElseThrow().field());
    return sql.list(
        row -> row.number(1),
        "SELECT id FROM %s WHERE %s = ? ORDER BY id FOR UPDATE"
            .formatted(table(type), Identifiers.quoted(reference.column().orElseThrow())),
        owner);
  }

  /** Gives a row that nothing refers to yet another number and version. */
  void renumber(ObjectType type, long from, long to, long version) {
    sql.change(
        "UPDATE %s SET id = ?, version = ? WHERE id = ?".formatted(table(type)), to, version, from);
  }

  private String table(ObjectType type) {
    return Identifiers.quoted(app, type.table());
  }
}
