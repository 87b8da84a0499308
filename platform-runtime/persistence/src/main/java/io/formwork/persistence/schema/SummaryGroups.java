package io.formwork.persistence.schema;

import io.formwork.metadata.model.Summary;
import io.formwork.metadata.model.Summary.Dimension;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table with a row a group of a summary: the groups as they are declared, or the wide ones, which
 * know nothing of its relations.
 *
 * @param of what makes a group here, and what is added up
 */
public record SummaryGroups(String schema, String name, Summary of) {

  /** How many records there are. */
  static final String ROWS = "number of rows";

  /** The names of the columns that make a group. */
  public List<String> dimensions() {
    return of.by().stream().map(Dimension::text).toList();
  }

  /** The names of the columns that are added up. */
  public List<String> amounts() {
    return Stream.concat(
            Stream.of(ROWS),
            of.sums().stream()
                .flatMap(field -> Stream.of(SummaryTable.filled(field), SummaryTable.sum(field))))
        .toList();
  }

  /** All columns, as they stand in a statement. */
  public String columns() {
    return Identifiers.quoted(dimensions()) + ", " + Identifiers.quoted(amounts());
  }

  /** Rows that are anywhere, put together into these groups. */
  public String putTogether(String from) {
    String groups = Identifiers.quoted(dimensions());
    return "SELECT %s, %s FROM %s GROUP BY %s".formatted(groups, totals(), from, groups);
  }

  private String totals() {
    return amounts().stream()
        .map(Identifiers::quoted)
        .map(amount -> "sum(" + amount + ") AS " + amount)
        .collect(Collectors.joining(", "));
  }

  /** The table as it stands in a statement. */
  public String qualified() {
    return Identifiers.quoted(schema, name);
  }
}
