package io.formwork.metadata.check;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.DecisionTable;
import io.formwork.metadata.model.DecisionTable.Row;
import io.formwork.metadata.resolve.Resolved;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A decision table decides every case, and no case twice. */
final class TablesAreWhole implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    for (DecisionTable table : application.model().tables().values()) {
      List<Map<String, Object>> cases = Cases.of(application.model(), table);
      switch (table.hit()) {
        case UNIQUE -> overlaps(table, cases, problems);
        case FIRST -> shadows(table, cases, problems);
      }
      holes(application, table, cases, problems);
    }
  }

  private static void overlaps(
      DecisionTable table, List<Map<String, Object>> cases, Problems problems) {
    List<Row> rows = table.rows();
    for (int i = 0; i < rows.size(); i++) {
      for (Row earlier : rows.subList(0, i)) {
        if (Cases.overlap(earlier, rows.get(i))) {
          problems.error(
              "Rows overlap",
              "The row of line %d speaks of %s too, and only one may. Narrow one of them, or say \"hit: first\"."
                  .formatted(line(earlier), common(table, earlier, rows.get(i), cases)),
              rows.get(i).span());
          break;
        }
      }
    }
  }

  private static String common(
      DecisionTable table, Row left, Row right, List<Map<String, Object>> cases) {
    return cases.stream()
        .filter(values -> Cases.holds(table, left, values) && Cases.holds(table, right, values))
        .findFirst()
        .map(Cases::named)
        .orElse("the same case");
  }

  /** A row of which those before it take every case. */
  private static void shadows(
      DecisionTable table, List<Map<String, Object>> cases, Problems problems) {
    List<Row> rows = table.rows();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      List<Row> earlier = rows.subList(0, i);
      Optional<Row> one = earlier.stream().filter(e -> Cases.contains(e, row)).findFirst();
      if (one.isPresent() || isShadowed(table, row, earlier, cases)) {
        String takers =
            one.map(taker -> "The row of line %d takes".formatted(line(taker)))
                .orElse("The rows before it take");
        problems.error(
            "Unreachable row",
            takers + " every case of this one. Move it up, or take it out.",
            row.span());
      }
    }
  }

  private static boolean isShadowed(
      DecisionTable table, Row row, List<Row> earlier, List<Map<String, Object>> cases) {
    return !cases.isEmpty()
        && cases.stream()
            .filter(values -> Cases.holds(table, row, values))
            .allMatch(values -> earlier.stream().anyMatch(e -> Cases.holds(table, e, values)));
  }

  private static int line(Row row) {
    return row.span().start().line();
  }

  private static void holes(
      Resolved application,
      DecisionTable table,
      List<Map<String, Object>> cases,
      Problems problems) {
    List<String> holes =
        cases.stream()
            .filter(
                values -> table.rows().stream().noneMatch(row -> Cases.holds(table, row, values)))
            .map(Cases::named)
            .toList();
    if (!holes.isEmpty() && isRead(application, table)) {
      String others = holes.size() == 1 ? "" : ", nor for %d others".formatted(holes.size() - 1);
      problems.error(
          "Hole in the table",
          "There is no row for %s%s. Add one, or a last row of \"any\" with \"hit: first\"."
              .formatted(holes.getFirst(), others),
          application.origin("table." + table.name()));
    }
  }

  /** A row that could not be read has been told, and may be the one that is missing. */
  private static boolean isRead(Resolved application, DecisionTable table) {
    return application
        .written(Kind.TABLE, table.name())
        .filter(written -> written.has("rows"))
        .filter(written -> written.items("rows").size() == table.rows().size())
        .isPresent();
  }
}
