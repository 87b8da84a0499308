package io.formwork.persistence.schema;

import io.formwork.persistence.jdbc.Row;
import io.formwork.persistence.jdbc.Sql;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What lies in the schema of an application.
 *
 * @param exists whether the schema itself is there
 */
record ExistingSchema(boolean exists, Map<String, ExistingTable> tables) {

  private static final String EXISTS = "SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = ?)";

  private static final String COLUMNS =
      """
      SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attgenerated <> ''
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE n.nspname = ? AND c.relkind = 'r'
      ORDER BY c.relname, a.attnum
      """;

  private static final String INDEXES =
      """
      SELECT t.relname, c.relname, i.indisvalid, EXISTS (
        SELECT FROM pg_depend d
        JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
        WHERE d.classid = 'pg_class'::regclass AND d.objid = i.indexrelid
          AND d.refobjid = i.indrelid AND a.attgenerated <> '')
      FROM pg_index i
      JOIN pg_class c ON c.oid = i.indexrelid
      JOIN pg_class t ON t.oid = i.indrelid
      JOIN pg_namespace n ON n.oid = t.relnamespace
      WHERE n.nspname = ?
        AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)
      ORDER BY 1, 2
      """;

  private static final String FOREIGN_KEYS =
      """
      SELECT t.relname, k.conname, k.convalidated, false
      FROM pg_constraint k
      JOIN pg_class t ON t.oid = k.conrelid
      JOIN pg_namespace n ON n.oid = t.relnamespace
      WHERE n.nspname = ? AND k.contype = 'f'
      ORDER BY 1, 2
      """;

  /** The trigger that keeps rows as they are. */
  static final String GUARD = "fw_append_only";

  private static final String GUARDS =
      """
      SELECT t.relname, g.tgname, true, false
      FROM pg_trigger g
      JOIN pg_class t ON t.oid = g.tgrelid
      JOIN pg_namespace n ON n.oid = t.relnamespace
      WHERE n.nspname = ? AND NOT g.tgisinternal
      """;

  /**
   * A table that is there.
   *
   * @param columns name to type
   * @param computed the columns that the database computes
   * @param indexes those that are of use
   * @param ofComputed those of them that read a column that the database computes
   * @param brokenIndexes left over from a build that was ended
   * @param foreignKeys all of them
   * @param uncheckedKeys those whose older rows nobody has looked at
   * @param guards triggers
   */
  record ExistingTable(
      Map<String, String> columns,
      Set<String> computed,
      Set<String> indexes,
      Set<String> ofComputed,
      Set<String> brokenIndexes,
      Set<String> foreignKeys,
      Set<String> uncheckedKeys,
      Set<String> guards) {

    static ExistingTable empty() {
      return new ExistingTable(
          new LinkedHashMap<>(),
          new LinkedHashSet<>(),
          new LinkedHashSet<>(),
          new LinkedHashSet<>(),
          new LinkedHashSet<>(),
          new LinkedHashSet<>(),
          new LinkedHashSet<>(),
          new LinkedHashSet<>());
    }

    void addColumn(Column column) {
      columns.put(column.name(), column.type());
      if (column.isComputed()) {
        computed.add(column.name());
      }
    }

    void addIndex(Part index) {
      (index.good() ? indexes : brokenIndexes).add(index.name());
      if (index.isOfComputed()) {
        ofComputed.add(index.name());
      }
    }

    /** The same after the computed columns are gone, and their indexes with them. */
    ExistingTable withoutComputed() {
      ExistingTable rest = empty();
      columns.forEach((name, type) -> {
        if (!computed.contains(name)) {
          rest.columns.put(name, type);
        }
      });
      rest.indexes.addAll(indexes);
      rest.indexes.removeAll(ofComputed);
      rest.brokenIndexes.addAll(brokenIndexes);
      rest.brokenIndexes.removeAll(ofComputed);
      rest.foreignKeys.addAll(foreignKeys);
      rest.uncheckedKeys.addAll(uncheckedKeys);
      rest.guards.addAll(guards);
      return rest;
    }

    void addForeignKey(Part key) {
      foreignKeys.add(key.name());
      if (!key.good()) {
        uncheckedKeys.add(key.name());
      }
    }
  }

  record Column(String table, String name, String type, boolean isComputed) {
    static Column read(Row row) throws SQLException {
      return new Column(row.text(1), row.text(2), row.text(3), row.flag(4));
    }
  }

  /** An index or a reference of a table. */
  record Part(String table, String name, boolean good, boolean isOfComputed) {
    static Part read(Row row) throws SQLException {
      return new Part(row.text(1), row.text(2), row.flag(3), row.flag(4));
    }
  }

  static ExistingSchema inspect(Sql sql, String schema) {
    Map<String, ExistingTable> tables = new LinkedHashMap<>();
    sql.list(Column::read, COLUMNS, schema)
        .forEach(column -> table(tables, column.table()).addColumn(column));
    sql.list(Part::read, INDEXES, schema)
        .forEach(index -> table(tables, index.table()).addIndex(index));
    sql.list(Part::read, FOREIGN_KEYS, schema)
        .forEach(key -> table(tables, key.table()).addForeignKey(key));
    sql.list(Part::read, GUARDS, schema)
        .forEach(guard -> table(tables, guard.table()).guards().add(guard.name()));
    return new ExistingSchema(sql.one(row -> row.flag(1), EXISTS, schema), tables);
  }

  private static ExistingTable table(Map<String, ExistingTable> tables, String name) {
    return tables.computeIfAbsent(name, absent -> ExistingTable.empty());
  }
}
