package io.formwork.persistence.schema;

import io.formwork.persistence.schema.ExistingSchema.ExistingTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The steps from the tables that are there to those that the model asks for. Nothing is dropped:
 * what the model no longer asks for stays, until {@link RetiredData} lets it go.
 */
final class SchemaDifference {

  private final String schema;
  private final Predicate<Table> hasRows;
  private final List<Step> steps = new ArrayList<>();

  private SchemaDifference(String schema, Predicate<Table> hasRows) {
    this.schema = schema;
    this.hasRows = hasRows;
  }

  /**
   * @param hasRows whether a table holds anything; its indexes are then made after the transaction,
   *     so that nobody waits for them (see {@link Completion})
   */
  static List<Step> between(
      ExistingSchema existing, String schema, List<Table> desired, Predicate<Table> hasRows) {
    SchemaDifference difference = new SchemaDifference(schema, hasRows);
    if (!existing.exists()) {
      difference.steps.add(Step.first(Ddl.createSchema(schema)));
    }
    for (Table table : desired) {
      ExistingTable found = existing.tables().get(table.name());
      if (found == null) {
        difference.create(table);
      } else {
        difference.compare(table, found);
      }
    }
    difference.detachTables(existing, desired.stream().map(Table::name).toList());
    return difference.steps;
  }

  private void create(Table table) {
    steps.add(new Step(List.of(Ddl.createTable(table)), Ddl.attachments(table)));
    table.summaries().forEach(this::begin);
  }

  private void compare(Table table, ExistingTable found) {
    ExistingTable kept = retypes(table, found) ? withoutComputed(table, found) : found;
    for (Table.Column column : table.columns()) {
      if (column.computed().isEmpty()) {
        compare(table, column, kept.columns().get(column.name()));
      }
    }
    compute(table, kept);
    compareIndexes(table, kept);
    compareForeignKeys(table, kept);
    compareSummaries(table, found);
    if (table.appendOnly() && !found.guards().contains(ExistingSchema.GUARD)) {
      steps.add(Step.then(Ddl.guard(table)));
    }
  }

  private static boolean retypes(Table table, ExistingTable found) {
    return table.columns().stream()
        .anyMatch(column ->
            !column.type().equals(found.columns().getOrDefault(column.name(), column.type())));
  }

  /** PostgreSQL changes no column that another is computed from. */
  private ExistingTable withoutComputed(Table table, ExistingTable found) {
    for (String column : found.computed()) {
      steps.add(Step.first(Ddl.dropColumn(schema, table.name(), column)));
    }
    return found.withoutComputed();
  }

  private void compute(Table table, ExistingTable found) {
    List<Table.Column> missing =
        table.columns().stream()
            .filter(column -> column.computed().isPresent())
            .filter(column -> !found.columns().containsKey(column.name()))
            .toList();
    if (!missing.isEmpty()) {
      steps.add(Step.first(Ddl.addComputed(table, missing)));
    }
  }

  private void compare(Table table, Table.Column column, @Nullable String found) {
    if (found == null) {
      steps.add(Step.first(Ddl.addColumn(table, column)));
    } else if (!found.equals(column.type())) {
      steps.add(Step.first(Ddl.changeType(table, column, found)));
    }
  }

  /** An index that keeps values apart must hold before the release does; others may come later. */
  private void compareIndexes(Table table, ExistingTable found) {
    for (Table.Index index : table.indexes()) {
      if (!found.indexes().contains(index.name())
          && !found.brokenIndexes().contains(index.name())
          && (index.unique() || !hasRows.test(table))) {
        steps.add(Step.then(Ddl.createIndex(table, index)));
      }
    }
    List<String> wanted = table.indexes().stream().map(Table.Index::name).toList();
    for (String index : found.indexes()) {
      if (!wanted.contains(index)) {
        detach(Ddl.dropIndex(schema, index));
      }
    }
  }

  /** Rows that are there are looked at later; from now on no new one dangles. */
  private void compareForeignKeys(Table table, ExistingTable found) {
    for (Table.ForeignKey key : table.foreignKeys()) {
      if (!found.foreignKeys().contains(key.name())) {
        if (found.columns().containsKey(key.column())) {
          steps.add(Step.then(Ddl.emptyDangling(table, key)));
        }
        steps.add(Step.then(Ddl.addForeignKey(table, key) + " NOT VALID"));
      }
    }
    List<String> wanted = table.foreignKeys().stream().map(Table.ForeignKey::name).toList();
    for (String key : found.foreignKeys()) {
      if (!wanted.contains(key)) {
        detach(Ddl.dropForeignKey(schema, table.name(), key));
      }
    }
  }

  /** One whose triggers are there is right; one without them is made anew. */
  private void compareSummaries(Table table, ExistingTable found) {
    table.summaries().stream()
        .filter(summary -> !found.guards().contains(summary.name()))
        .forEach(this::begin);
    List<String> wanted = table.summaries().stream().map(SummaryTable::name).toList();
    endSummaries(found, wanted);
  }

  private void begin(SummaryTable summary) {
    steps.add(new Step(List.of(), new SummaryDdl(summary).begin()));
  }

  private void endSummaries(ExistingTable found, List<String> wanted) {
    found.guards().stream()
        .filter(SummaryTable::isName)
        .filter(name -> !wanted.contains(name))
        .forEach(name -> detach(SummaryDdl.end(schema, name)));
  }

  /** A table that is only kept holds nobody back who is deleted meanwhile. */
  private void detachTables(ExistingSchema existing, List<String> wanted) {
    existing
        .tables()
        .forEach((name, table) -> {
          if (!wanted.contains(name)) {
            table.foreignKeys().forEach(key -> detach(Ddl.dropForeignKey(schema, name, key)));
            endSummaries(table, List.of());
          }
        });
  }

  /** Comes first, or a column could not change that an index or a reference is on. */
  private void detach(String statement) {
    steps.addFirst(Step.first(statement));
  }
}
