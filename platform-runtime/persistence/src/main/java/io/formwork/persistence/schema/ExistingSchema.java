package io.formwork.persistence.schema;

import io.formwork.persistence.jdbc.Sql;
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
      SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod)
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE n.nspname = ? AND c.relkind = 'r'
      ORDER BY c.relname, a.attnum
      """;

  private static final String INDEXES =
      """
      SELECT t.relname, c.relname
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
      SELECT t.relname, k.conname
      FROM pg_constraint k
      JOIN pg_class t ON t.oid = k.conrelid
      JOIN pg_namespace n ON n.oid = t.relnamespace
      WHERE n.nspname = ? AND k.contype = 'f'
      ORDER BY 1, 2
      """;

  /**
   * A table that is there.
   *
   * @param columns name to type
   */
  record ExistingTable(Map<String, String> columns, Set<String> indexes, Set<String> foreignKeys) {

    static ExistingTable empty() {
      return new ExistingTable(new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    }
  }

  static ExistingSchema inspect(Sql sql, String schema) {
    Map<String, ExistingTable> tables = new LinkedHashMap<>();
    sql.list(row -> new String[] {row.text(1), row.text(2), row.text(3)}, COLUMNS, schema)
        .forEach(column -> table(tables, column[0]).columns().put(column[1], column[2]));
    sql.list(row -> new String[] {row.text(1), row.text(2)}, INDEXES, schema)
        .forEach(index -> table(tables, index[0]).indexes().add(index[1]));
    sql.list(row -> new String[] {row.text(1), row.text(2)}, FOREIGN_KEYS, schema)
        .forEach(key -> table(tables, key[0]).foreignKeys().add(key[1]));
    return new ExistingSchema(sql.one(row -> row.flag(1), EXISTS, schema), tables);
  }

  private static ExistingTable table(Map<String, ExistingTable> tables, String name) {
    return tables.computeIfAbsent(name, absent -> ExistingTable.empty());
  }
}
