package io.formwork.persistence.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The statements that change tables. */
final class Ddl {

  private Ddl() {}

  static String createSchema(String schema) {
    return "CREATE SCHEMA " + Identifiers.quoted(schema);
  }

  static String createTable(Table table) {
    return table.columns().stream()
        .map(Ddl::column)
        .collect(
            Collectors.joining(
                ",\n  ",
                "CREATE TABLE " + table.qualifiedName() + " (\n  ",
                primaryKey(table) + "\n)"));
  }

  private static String primaryKey(Table table) {
    return table.primaryKey().isEmpty()
        ? ""
        : ",\n  PRIMARY KEY (" + Identifiers.quoted(table.primaryKey()) + ")";
  }

  static String dropTable(String schema, String table) {
    return "DROP TABLE IF EXISTS " + Identifiers.quoted(schema, table);
  }

  static String addColumn(Table table, Table.Column column) {
    return "ALTER TABLE " + table.qualifiedName() + " ADD COLUMN " + column(column);
  }

  /** All of them at once, because the table is written anew for it. */
  static String addComputed(Table table, List<Table.Column> columns) {
    return columns.stream()
        .map(column -> "ADD COLUMN " + column(column))
        .collect(Collectors.joining(", ", "ALTER TABLE " + table.qualifiedName() + " ", ""));
  }

  static String dropColumn(String schema, String table, String column) {
    return "ALTER TABLE %s DROP COLUMN IF EXISTS %s"
        .formatted(Identifiers.quoted(schema, table), Identifiers.quoted(column));
  }

  static String changeType(Table table, Table.Column column, String from) {
    String name = Identifiers.quoted(column.name());
    return "ALTER TABLE %s ALTER COLUMN %s TYPE %s USING %s"
        .formatted(
            table.qualifiedName(),
            name,
            column.type(),
            new Conversion(from, column.type()).converted(name));
  }

  static String createIndex(Table table, Table.Index index) {
    return createIndex(table, index, "");
  }

  /** Without keeping writers waiting; not in a transaction. */
  static String createIndexConcurrently(Table table, Table.Index index) {
    return createIndex(table, index, "CONCURRENTLY IF NOT EXISTS ");
  }

  private static String createIndex(Table table, Table.Index index, String how) {
    return "CREATE %sINDEX %s%s ON %s %s"
        .formatted(
            index.unique() ? "UNIQUE " : "",
            how,
            Identifiers.quoted(index.name()),
            table.qualifiedName(),
            index.definition());
  }

  static String dropIndex(String schema, String index) {
    return "DROP INDEX " + Identifiers.quoted(schema, index);
  }

  static String dropIndexConcurrently(String schema, String index) {
    return "DROP INDEX CONCURRENTLY IF EXISTS " + Identifiers.quoted(schema, index);
  }

  static String addForeignKey(Table table, Table.ForeignKey key) {
    return "ALTER TABLE %s ADD CONSTRAINT %s FOREIGN KEY (%s) REFERENCES %s%s"
        .formatted(
            table.qualifiedName(),
            Identifiers.quoted(key.name()),
            Identifiers.quoted(key.column()),
            Identifiers.quoted(key.targetSchema(), key.targetTable()),
            key.cascade() ? " ON DELETE CASCADE" : "");
  }

  static String validateForeignKey(Table table, Table.ForeignKey key) {
    return "ALTER TABLE %s VALIDATE CONSTRAINT %s"
        .formatted(table.qualifiedName(), Identifiers.quoted(key.name()));
  }

  /** Empties what refers to rows that went while nothing kept them, or takes out its rows. */
  static String emptyDangling(Table table, Table.ForeignKey key) {
    String column = Identifiers.quoted(key.column());
    if (key.cascade() || table.primaryKey().contains(key.column())) {
      return "DELETE FROM %s t WHERE NOT EXISTS (SELECT FROM %s o WHERE o.\"id\" = t.%s)"
          .formatted(
              table.qualifiedName(),
              Identifiers.quoted(key.targetSchema(), key.targetTable()),
              column);
    }
    return "UPDATE %s t SET %s = NULL WHERE t.%s IS NOT NULL AND NOT EXISTS (SELECT FROM %s o WHERE o.\"id\" = t.%s)"
        .formatted(
            table.qualifiedName(),
            column,
            column,
            Identifiers.quoted(key.targetSchema(), key.targetTable()),
            column);
  }

  static String dropForeignKey(String schema, String table, String key) {
    return "ALTER TABLE %s DROP CONSTRAINT %s"
        .formatted(Identifiers.quoted(schema, table), Identifiers.quoted(key));
  }

  /** Its name is the sign by which it is known that the table has it. */
  static String guard(Table table) {
    return "CREATE TRIGGER %s BEFORE UPDATE OR DELETE OR TRUNCATE ON %s EXECUTE FUNCTION fw.append_only()"
        .formatted(Identifiers.quoted(ExistingSchema.GUARD), table.qualifiedName());
  }

  /** What a new table needs once all tables are there. */
  static List<String> attachments(Table table) {
    List<String> statements = new ArrayList<>();
    table.foreignKeys().forEach(key -> statements.add(addForeignKey(table, key)));
    table.indexes().forEach(index -> statements.add(createIndex(table, index)));
    if (table.appendOnly()) {
      statements.add(guard(table));
    }
    return statements;
  }

  private static String column(Table.Column column) {
    return Identifiers.quoted(column.name())
        + " "
        + column.type()
        + (column.identity() ? " GENERATED BY DEFAULT AS IDENTITY" : "")
        + column
            .computed()
            .map(expression -> " GENERATED ALWAYS AS (" + expression + ") STORED")
            .orElse("");
  }
}
