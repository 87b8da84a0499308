package io.formwork.persistence.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table that the model asks for.
 *
 * @param address what it is to people: {@code support_desk.ticket}
 * @param summaries figures that the database keeps of its rows
 * @param removed columns that may be dropped with what they hold
 * @param appendOnly whether the database refuses to change rows and to take them out
 */
record Table(
    String address,
    String schema,
    String name,
    List<Column> columns,
    List<String> primaryKey,
    List<Index> indexes,
    List<ForeignKey> foreignKeys,
    List<SummaryTable> summaries,
    List<String> removed,
    boolean appendOnly) {

  Table {
    columns = List.copyOf(columns);
    primaryKey = List.copyOf(primaryKey);
    indexes = List.copyOf(indexes);
    foreignKeys = List.copyOf(foreignKeys);
    summaries = List.copyOf(summaries);
    removed = List.copyOf(removed);
  }

  /**
   * A column.
   *
   * @param field what it is to people
   * @param type as PostgreSQL writes it
   * @param identity whether the database counts it up
   * @param computed what the database computes it from, if it does
   */
  record Column(
      String field, String name, String type, boolean identity, Optional<String> computed) {}

  /**
   * An index. Its name tells what it is of: one that differs has another name.
   *
   * @param definition what stands after the name of the table
   */
  record Index(String name, boolean unique, String definition) {}

  /**
   * A reference that the database keeps from dangling.
   *
   * @param cascade whether the row goes with the one it refers to
   */
  record ForeignKey(
      String name, String column, String targetSchema, String targetTable, boolean cascade) {}

  String qualifiedName() {
    return Identifiers.quoted(schema, name);
  }

  /** What an index of a table is called. */
  static String indexName(String table, String of) {
    return Identifiers.fitting(table + "_" + of + "_idx");
  }

  static Builder of(String schema, String name) {
    return new Builder(schema, name);
  }

  /** Collects the parts of a table. */
  static final class Builder {

    private final String schema;
    private final String name;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> primaryKey = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<SummaryTable> summaries = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private boolean appendOnly;

    private Builder(String schema, String name) {
      this.schema = schema;
      this.name = name;
    }

    /** The key that the database counts up. */
    Builder identity() {
      columns.add(new Column("id", "id", "bigint", true, Optional.empty()));
      return key("id");
    }

    Builder key(String... names) {
      primaryKey.addAll(List.of(names));
      return this;
    }

    Builder column(String column, String type) {
      return column(column, column, type);
    }

    Builder column(String field, String column, String type) {
      columns.add(new Column(field, column, type, false, Optional.empty()));
      return this;
    }

    Builder computed(String field, ComputedColumn column) {
      columns.add(
          new Column(field, column.name(), column.type(), false, Optional.of(column.expression())));
      return this;
    }

    /** An index of the columns, or of what the definition says instead. */
    Builder index(String of, String definition) {
      return index(of, false, definition);
    }

    Builder uniqueIndex(String of, String definition) {
      return index(of, true, definition);
    }

    private Builder index(String of, boolean unique, String definition) {
      indexes.add(new Index(indexName(name, of), unique, definition));
      return this;
    }

    Builder foreignKey(String column, String targetSchema, String targetTable, boolean cascade) {
      foreignKeys.add(
          new ForeignKey(
              Identifiers.fitting(name + "_" + column + "_" + targetTable + "_fkey"),
              column,
              targetSchema,
              targetTable,
              cascade));
      return this;
    }

    Builder summaries(List<SummaryTable> kept) {
      summaries.addAll(kept);
      return this;
    }

    Builder removed(Iterable<String> names) {
      names.forEach(removed::add);
      return this;
    }

    /** Rows are added and stay as they are. */
    Builder appendOnly() {
      appendOnly = true;
      return this;
    }

    Table build(String address) {
      return new Table(
          address,
          schema,
          name,
          columns,
          primaryKey,
          indexes,
          foreignKeys,
          summaries,
          removed,
          appendOnly);
    }
  }
}
