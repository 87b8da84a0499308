package io.formwork.persistence.schema;

import io.formwork.persistence.schema.ExistingSchema.ExistingTable;
import java.util.ArrayList;
import java.util.List;

/**
 * What is done after a release is in force, while people work: indexes on tables that have rows,
 * and a look at references. Each statement runs by itself; when the process is killed between two
 * of them, or within one, the rest is found and done the next time.
 */
final class Completion {

  private Completion() {}

  static List<String> between(ExistingSchema existing, List<Table> desired) {
    List<String> statements = new ArrayList<>();
    for (Table table : desired) {
      ExistingTable found = existing.tables().get(table.name());
      if (found != null) {
        indexes(table, found, statements);
        table.foreignKeys().stream()
            .filter(key -> found.uncheckedKeys().contains(key.name()))
            .forEach(key -> statements.add(Ddl.validateForeignKey(table, key)));
      }
    }
    return statements;
  }

  private static void indexes(Table table, ExistingTable found, List<String> statements) {
    for (String broken : found.brokenIndexes()) {
      statements.add(Ddl.dropIndexConcurrently(table.schema(), broken));
    }
    for (Table.Index index : table.indexes()) {
      if (!found.indexes().contains(index.name())) {
        statements.add(Ddl.createIndexConcurrently(table, index));
      }
    }
  }
}
