package io.formwork.persistence.record;

import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.schema.Columns;
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
    String change = "UPDATE %s SET id = ?, version = ? WHERE id = ?".formatted(table(type));
    if (type.isShared()) {
      sql.change(extension(type) + change, to, from, to, version, from);
    } else {
      sql.change(change, to, version, from);
    }
  }

  /** Of what is the platform's the application's part goes along, in the same statement. */
  private String extension(ObjectType type) {
    return "WITH extension AS (UPDATE %1$s SET %2$s = ? WHERE %2$s = ?) "
        .formatted(
            Identifiers.quoted(app, Columns.own(type)), Identifiers.quoted(Columns.ownKey(type)));
  }

  private String table(ObjectType type) {
    return Identifiers.quoted(Columns.schema(app, type), Columns.table(type));
  }
}
