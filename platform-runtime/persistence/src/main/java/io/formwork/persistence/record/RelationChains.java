package io.formwork.persistence.record;

import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.schema.Columns;
import io.formwork.persistence.schema.Identifiers;

/** Follows a relation of an object to itself, one asker at a time. */
public final class RelationChains {

  private final Sql sql;
  private final String app;

  public RelationChains(Sql sql, String app) {
    this.sql = sql;
    this.app = app;
  }

  boolean leadsTo(ObjectType type, Field relation, long from, long to) {
    boolean shared = type.isShared() && !Columns.isExtension(type, relation);
    String schema = shared ? Columns.schema(app, type) : app;
    String name = "%s.%s.%s".formatted(schema, type.name(), relation.name());
    sql.list(
        row -> true,
        "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))::text",
        "chain of " + name);
    String table = shared ? Columns.table(type) : Columns.own(type);
    String key = shared ? "id" : Columns.ownKey(type);
    return sql.one(
        row -> row.flag(1),
        """
        WITH RECURSIVE chain AS (
          SELECT ?::bigint AS id
          UNION
          SELECT t.%1$s FROM chain c JOIN %2$s t ON t.%3$s = c.id WHERE t.%1$s IS NOT NULL
        )
        SELECT EXISTS (SELECT FROM chain WHERE id = ?)
        """
            .formatted(
                Identifiers.quoted(relation.column().orElseThrow()),
                Identifiers.quoted(schema, table),
                Identifiers.quoted(key)),
        from,
        to);
  }
}
