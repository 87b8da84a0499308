package io.formwork.metadata.check;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.DecisionTable;
import io.formwork.metadata.model.DecisionTable.Row;
import io.formwork.metadata.model.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A decision table behind those that decide what it asks: category and priority give a plan, the
 * plan gives the limits.
 *
 * @param tables each behind those that it needs
 * @param inputs what none of them decides
 */
record DecisionChain(List<DecisionTable> tables, Set<Field> inputs) {

  /** What a case came to: the values of all fields, and the row of each table that held. */
  record Decided(Map<String, Object> values, Map<DecisionTable, Row> rows) {}

  static DecisionChain of(ApplicationModel model, DecisionTable last) {
    List<DecisionTable> tables = new ArrayList<>();
    Set<Field> inputs = new LinkedHashSet<>();
    collect(model, last, new LinkedHashSet<>(), tables, inputs);
    return new DecisionChain(tables, inputs);
  }

  private static void collect(
      ApplicationModel model,
      DecisionTable table,
      Set<DecisionTable> begun,
      List<DecisionTable> tables,
      Set<Field> inputs) {
    begun.add(table);
    for (Field input : table.when()) {
      Optional<DecisionTable> decider = decider(model, table, input);
      if (decider.isEmpty() || tables.contains(decider.get())) {
        decider.ifPresentOrElse(known -> {}, () -> inputs.add(input));
      } else if (begun.contains(decider.get())) {
        inputs.add(input);
      } else {
        collect(model, decider.get(), begun, tables, inputs);
      }
    }
    tables.add(table);
  }

  /** The one other table that decides the input; empty when none does, or several. */
  private static Optional<DecisionTable> decider(
      ApplicationModel model, DecisionTable table, Field input) {
    List<DecisionTable> deciders =
        model.tables().values().stream()
            .filter(other -> other != table && other.object().equals(table.object()))
            .filter(other -> other.then().stream().anyMatch(f -> f.name().equals(input.name())))
            .toList();
    return deciders.size() == 1 ? Optional.of(deciders.getFirst()) : Optional.empty();
  }

  /** What the tables decide for the values of the inputs; empty when one has no row for them. */
  Optional<Decided> decide(Map<String, Object> given) {
    Map<String, Object> values = new HashMap<>(given);
    Map<DecisionTable, Row> rows = new LinkedHashMap<>();
    for (DecisionTable table : tables) {
      Optional<Row> row =
          table.rows().stream()
              .filter(candidate -> Cases.holds(table, candidate, values))
              .findFirst();
      if (row.isEmpty()) {
        return Optional.empty();
      }
      rows.put(table, row.get());
      for (int i = 0; i < table.then().size(); i++) {
        values.put(table.then().get(i).name(), row.get().results().get(i));
      }
    }
    return Optional.of(new Decided(values, rows));
  }
}
