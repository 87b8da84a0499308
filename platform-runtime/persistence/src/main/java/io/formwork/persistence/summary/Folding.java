package io.formwork.persistence.summary;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.schema.Identifiers;
import io.formwork.persistence.schema.SummaryGroups;
import io.formwork.persistence.schema.SummaryTable;
import java.util.stream.Collectors;

/**
 * Puts what was added to the summaries of an application into their groups. Whoever reads meanwhile
 * sees it in one place or in the other, so nothing depends on when it is done but how many rows are
 * read.
 */
public record Folding(Sql sql, ApplicationModel model) {

  /**
   * To be called in a transaction, again and again, by every node.
   *
   * @return how many groups have changed
   */
  public int run() {
    return model.objects().values().stream()
        .flatMap(type ->
            type.summaries().stream().map(summary -> new SummaryTable(model, type, summary)))
        .mapToInt(this::fold)
        .sum();
  }

  /** One node at a time; the others have nothing to do then. */
  private int fold(SummaryTable table) {
    boolean turn =
        sql.first(
                row -> row.flag(1),
                "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0)) WHERE EXISTS (SELECT FROM %s)"
                    .formatted(table.late()),
                table.late())
            .orElse(false);
    if (!turn) {
      return 0;
    }
    int changed = sql.change(statement(table));
    table.all().forEach(this::clear);
    return changed;
  }

  /** Groups that have no record any more. */
  private void clear(SummaryGroups groups) {
    sql.change("DELETE FROM %s WHERE %s = 0".formatted(groups.qualified(), rows()));
  }

  /** What was added is read once, whatever is made of it. */
  private static String statement(SummaryTable table) {
    String added = "WITH added AS (DELETE FROM %s RETURNING *)".formatted(table.late());
    String wide = table.wide().map(groups -> ",\nwide AS (" + putInto(groups) + ")").orElse("");
    return added + wide + "\n" + putInto(table.groups());
  }

  private static String putInto(SummaryGroups groups) {
    String added =
        groups.amounts().stream()
            .map(Identifiers::quoted)
            .map(amount -> "%1$s = g.%1$s + excluded.%1$s".formatted(amount))
            .collect(Collectors.joining(", "));
    return """
    INSERT INTO %s AS g (%s)
    %s
    ON CONFLICT (%s) DO UPDATE SET %s\
    """
        .formatted(
            groups.qualified(),
            groups.columns(),
            groups.putTogether("added"),
            Identifiers.quoted(groups.dimensions()),
            added);
  }

  private static String rows() {
    return Identifiers.quoted(SummaryTable.ROWS);
  }
}
