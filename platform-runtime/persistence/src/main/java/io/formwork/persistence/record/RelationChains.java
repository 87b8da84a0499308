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
    String name = "%s.%s.%s".formatted(app, type.name(), relation.name());
    sql.list(
        row -> true,
        "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))::text",
        "chain of " + name);
    String table = type.isUser() ? Columns.EXTENSION : Columns.table(type);
    String key = type.isUser() ? Columns.EXTENSION_KEY : "id";
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
                Identifiers.quoted(app, table),
                Identifiers.quoted(key)),
        from,
        to);
  }
}
