package io.formwork.persistence.record;

import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.Refusal.Problem;
import io.formwork.core.message.RefusedException;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.jdbc.LastWork;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.schema.Columns;
import io.formwork.persistence.schema.Identifiers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Follows a relation of an object to itself. Two who write at once do not see each other's chains,
 * so those that a transaction has changed are followed again right before it is kept, by one
 * transaction at a time.
 */
public final class RelationChains {

  private final Sql sql;
  private final String app;

  public RelationChains(Sql sql, String app) {
    this.sql = sql;
    this.app = app;
  }

  boolean leadsTo(ObjectType type, Field relation, long from, long to) {
    Chain chain = chain(type, relation);
    sql.memory()
        .ifPresent(memory ->
            LastWork.of(memory, chain.name(), () -> new Judgement(chain)).concerned.add(to));
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
            .formatted(chain.column(), chain.table(), chain.key()),
        from,
        to);
  }

  /** Where a relation lies: each name is quoted, but for the one by which people lock it. */
  private record Chain(Field relation, String name, String column, String table, String key) {}

  private Chain chain(ObjectType type, Field relation) {
    boolean shared = type.isShared() && !Columns.isExtension(type, relation);
    String schema = shared ? Columns.schema(app, type) : app;
    return new Chain(
        relation,
        "chain of %s.%s.%s".formatted(schema, type.name(), relation.name()),
        Identifiers.quoted(relation.column().orElseThrow()),
        Identifiers.quoted(schema, shared ? Columns.table(type) : Columns.own(type)),
        Identifiers.quoted(shared ? "id" : Columns.ownKey(type)));
  }

  /** Of the records whose relation a transaction has changed: a new circle leads through one. */
  private final class Judgement implements Runnable {

    private final Chain chain;
    private final Set<Long> concerned = new TreeSet<>();

    Judgement(Chain chain) {
      this.chain = chain;
    }

    /** Two statements: the second one sees what those have kept who had the lock before. */
    @Override
    public void run() {
      sql.list(
          row -> true, "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))::text", chain.name());
      if (closed()) {
        Problem circle =
            new Problem(
                Optional.of(chain.relation().name()),
                Message.of("field.circle", chain.relation().title()));
        throw new RefusedException(new Refusal(Refusal.Kind.INVALID, List.of(circle)));
      }
    }

    private boolean closed() {
      return sql.one(
          row -> row.flag(1),
          """
          WITH RECURSIVE chain AS (
            SELECT %3$s AS start, %1$s AS id FROM %2$s WHERE %3$s = ANY (?::bigint[]) AND %1$s IS NOT NULL
            UNION
            SELECT c.start, t.%1$s FROM chain c JOIN %2$s t ON t.%3$s = c.id
            WHERE c.id <> c.start AND t.%1$s IS NOT NULL
          )
          SELECT EXISTS (SELECT FROM chain WHERE id = start)
          """
              .formatted(chain.column(), chain.table(), chain.key()),
          concerned);
    }
  }
}
