package io.formwork.testkit.mutation;

import io.formwork.metadata.yaml.YamlNode;
import java.util.List;
import java.util.stream.Stream;

/** Decision tables with cells too few or too many, with holes and rows that contradict. */
final class TableDamage implements Damage {

  @Override
  public Stream<Mutation> of(Body body) {
    return body.values().stream()
        .filter(value -> value.page().path().startsWith("rules/"))
        .filter(value -> value.path().equals(List.of("rows")))
        .filter(value -> value.node() instanceof YamlNode.Sequence && value.isOnOneLine())
        .flatMap(row -> row(body, row));
  }

  private static Stream<Mutation> row(Body body, Value row) {
    List<YamlNode> cells = ((YamlNode.Sequence) row.node()).items();
    Page page = row.page();
    String written = row.written();
    int from = page.offset(row.node().span().start());
    int until = from + written.length();
    int last = page.offset(cells.getLast().span().start());
    int lineEnd = page.text().indexOf('\n', until);
    int lineStart = page.text().lastIndexOf('\n', from) + 1;
    String line = page.text().substring(lineStart, lineEnd + 1);
    // Nobody wrote the case that no row speaks of: the table as a whole is at fault.
    Place rows = Place.line(page.path(), page.lineOf(page.text().indexOf("\nrows:") + 1));
    Place name = Place.line(page.path(), FileDamage.firstKey(page));
    return Stream.of(
        refused(body, "row with a cell too few", row, page.with(last, until, "]")),
        refused(body, "row with a cell too many", row, page.with(until - 1, until, ", 1h]")),
        refused(body, "row without cells", row, page.with(from, until, "[]")),
        refused(
            body,
            "row with an unknown value",
            row,
            page.with(cells.getFirst().span(), "zz_nothing")),
        refused(
            body, "row with a result of another type", row, page.with(last, until, "zz_nothing]")),
        body.refused(
            "row doubled", row.said(), page.with(lineEnd + 1, lineEnd + 1, line), row.place()),
        body.refused("row deleted", row.said(), page.with(lineStart, lineEnd + 1, ""), rows, name),
        refused(
            body,
            "row of another row's case",
            row,
            page.with(cells.getFirst().span(), other(row, cells))));
  }

  /** The first cell of a row beside it. */
  private static String other(Value row, List<YamlNode> cells) {
    String own = row.page().at(cells.getFirst().span());
    return row.page().lines().stream()
        .filter(line -> line.startsWith("  - ["))
        .map(line -> line.substring(5, line.indexOf(',')))
        .filter(first -> !first.equals(own))
        .findFirst()
        .orElse("zz_nothing");
  }

  private static Mutation refused(Body body, String kind, Value row, Change changed) {
    // A row that took another's case overlaps it, whichever of the two comes later is told.
    return kind.equals("row of another row's case")
        ? body.refused(
            kind, row.said(), changed, new Place(row.page().path(), 1, row.page().lines().size()))
        : body.refused(kind, row.said(), changed, row.place());
  }
}
