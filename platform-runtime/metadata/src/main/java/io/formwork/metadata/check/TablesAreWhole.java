package io.formwork.metadata.check;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.DecisionTable;
import io.formwork.metadata.model.DecisionTable.Row;
import io.formwork.metadata.resolve.Resolved;
import java.util.List;
import java.util.Optional;

/** A decision table decides every case, and no case twice. */
final class TablesAreWhole implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    for (DecisionTable table : application.model().tables().values()) {
      switch (table.hit()) {
        case UNIQUE -> overlaps(table, problems);
        case FIRST -> shadows(table, problems);
      }
      Cases.of(application.model(), table)
          .flatMap(cases -> hole(table, cases))
          .ifPresent(hole ->
              problems.error(
                  "Hole in the table",
                  "No row speaks of %s.".formatted(hole),
                  application.origin("table." + table.name())));
    }
  }

  private static void overlaps(DecisionTable table, Problems problems) {
    List<Row> rows = table.rows();
    for (int i = 0; i < rows.size(); i++) {
      for (Row earlier : rows.subList(0, i)) {
        if (Cases.overlap(earlier, rows.get(i))) {
          problems.error(
              "Rows overlap",
              "The row of line %d speaks of the same case, and only one may."
                  .formatted(earlier.span().start().line()),
              rows.get(i).span());
          break;
        }
      }
    }
  }

  /** A row of which one before it takes every case. */
  private static void shadows(DecisionTable table, Problems problems) {
    List<Row> rows = table.rows();
    for (int i = 0; i < rows.size(); i++) {
      for (Row earlier : rows.subList(0, i)) {
        if (Cases.contains(earlier, rows.get(i))) {
          problems.error(
              "Unreachable row",
              "The row of line %d takes every case of this one."
                  .formatted(earlier.span().start().line()),
              rows.get(i).span());
          break;
        }
      }
    }
  }

  private static Optional<String> hole(DecisionTable table, List<List<Object>> cases) {
    return cases.stream()
        .filter(values -> table.rows().stream().noneMatch(row -> Cases.holds(row, values)))
        .findFirst()
        .map(values -> Cases.named(table, values));
  }
}
