package io.formwork.persistence.schema;

import io.formwork.core.deployment.Change;
import io.formwork.core.deployment.Change.Action;
import io.formwork.core.deployment.Change.Risk;
import io.formwork.core.message.Message;
import io.formwork.persistence.schema.ExistingSchema.ExistingTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps from the tables that are there to those that the model asks for. */
final class SchemaDifference {

  private final String schema;
  private final List<Step> steps = new ArrayList<>();

  private SchemaDifference(String schema) {
    this.schema = schema;
  }

  static List<Step> between(ExistingSchema existing, String schema, List<Table> desired) {
    SchemaDifference difference = new SchemaDifference(schema);
    if (!existing.exists()) {
      difference.add(Action.ADD, schema, "schema", Risk.NONE, Ddl.createSchema(schema));
    }
    for (Table table : desired) {
      ExistingTable found = existing.tables().get(table.name());
      if (found == null) {
        difference.create(table);
      } else {
        difference.compare(table, found);
      }
    }
    difference.removeTables(existing, desired.stream().map(Table::name).toList());
    return difference.steps;
  }

  private void create(Table table) {
    String summary = "table with " + table.columns().size() + " columns";
    steps.add(
        new Step(
            change(Action.ADD, table.address(), summary, Risk.NONE),
            List.of(Ddl.createTable(table)),
            Ddl.attachments(table)));
  }

  private void compare(Table table, ExistingTable found) {
    for (Table.Column column : table.columns()) {
      compare(table, column, found.columns().get(column.name()));
    }
    removeColumns(table, found);
    compareIndexes(table, found);
    compareForeignKeys(table, found);
  }

  private void compare(Table table, Table.Column column, @Nullable String found) {
    String address = table.address() + "." + column.field();
    if (found == null) {
      String summary = "column " + column.name() + " " + column.type();
      add(Action.ADD, address, summary, Risk.NONE, Ddl.addColumn(table, column));
      return;
    }
    if (!found.equals(column.type())) {
      String summary = "column " + column.name() + " from " + found + " to " + column.type();
      Risk risk = TypeChange.risk(found, column.type());
      Action action = risk == Risk.LOSES_DATA ? Action.REPLACE : Action.CHANGE;
      add(action, address, summary, risk, Ddl.changeType(table, column));
    }
  }

  /** What a definition says it removed is no accident, so it does not count as a loss. */
  private void removeColumns(Table table, ExistingTable found) {
    List<String> wanted = table.columns().stream().map(Table.Column::name).toList();
    for (String column : found.columns().keySet()) {
      if (!wanted.contains(column)) {
        boolean declared = table.removed().contains(column);
        add(
            Action.REMOVE,
            table.address() + "." + column,
            "column " + column + " with all it holds" + (declared ? ", as declared" : ""),
            declared ? Risk.REWRITES_DATA : Risk.LOSES_DATA,
            Ddl.dropColumn(table, column));
      }
    }
  }

  private void compareIndexes(Table table, ExistingTable found) {
    List<String> wanted = table.indexes().stream().map(Table.Index::name).toList();
    for (Table.Index index : table.indexes()) {
      if (!found.indexes().contains(index.name())) {
        attach(table, "index " + index.name(), Ddl.createIndex(table, index));
      }
    }
    for (String index : found.indexes()) {
      if (!wanted.contains(index)) {
        detach(table, "index " + index, Ddl.dropIndex(schema, index));
      }
    }
  }

  private void compareForeignKeys(Table table, ExistingTable found) {
    List<String> wanted = table.foreignKeys().stream().map(Table.ForeignKey::name).toList();
    for (Table.ForeignKey key : table.foreignKeys()) {
      if (!found.foreignKeys().contains(key.name())) {
        attach(table, "reference " + key.column(), Ddl.addForeignKey(table, key));
      }
    }
    for (String key : found.foreignKeys()) {
      if (!wanted.contains(key)) {
        detach(table, "reference " + key, Ddl.dropForeignKey(table, key));
      }
    }
  }

  private void removeTables(ExistingSchema existing, List<String> wanted) {
    for (String table : existing.tables().keySet()) {
      if (!wanted.contains(table)) {
        add(
            Action.REMOVE,
            schema + "." + table,
            "table with all it holds",
            Risk.LOSES_DATA,
            Ddl.dropTable(schema, table));
      }
    }
  }

  private void add(Action action, String address, String summary, Risk risk, String statement) {
    steps.add(new Step(change(action, address, summary, risk), List.of(statement), List.of()));
  }

  private void attach(Table table, String summary, String statement) {
    Change change = change(Action.ADD, table.address(), summary, Risk.NONE);
    steps.add(new Step(change, List.of(), List.of(statement)));
  }

  /** Comes first, or a column could not change or go that an index or a reference is on. */
  private void detach(Table table, String summary, String statement) {
    Change change = change(Action.REMOVE, table.address(), summary, Risk.NONE);
    steps.addFirst(new Step(change, List.of(statement), List.of()));
  }

  private static Change change(Action action, String address, String summary, Risk risk) {
    return new Change(action, address, Message.of("plan.schema", summary), risk, List.of());
  }
}
