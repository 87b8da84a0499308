package io.formwork.persistence.summary;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.schema.Identifiers;
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
    String late = qualified(table.lateName());
    boolean turn =
        sql.first(
                row -> row.flag(1),
                "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0)) WHERE EXISTS (SELECT FROM %s)"
                    .formatted(late),
                late)
            .orElse(false);
    if (!turn) {
      return 0;
    }
    int changed = sql.change(statement(table));
    sql.change("DELETE FROM %s WHERE %s = 0".formatted(qualified(table.name()), rows()));
    return changed;
  }

  private String statement(SummaryTable table) {
    String dimensions = Identifiers.quoted(table.dimensions());
    String amounts = Identifiers.quoted(table.amounts());
    String totals =
        table.amounts().stream()
            .map(amount -> "sum(" + Identifiers.quoted(amount) + ")")
            .collect(Collectors.joining(", "));
    String added =
        table.amounts().stream()
            .map(Identifiers::quoted)
            .map(amount -> "%1$s = g.%1$s + excluded.%1$s".formatted(amount))
            .collect(Collectors.joining(", "));
    return """
    WITH added AS (DELETE FROM %s RETURNING *)
    INSERT INTO %s AS g (%s, %s)
    SELECT %s, %s FROM added GROUP BY %s
    ON CONFLICT (%s) DO UPDATE SET %s\
    """
        .formatted(
            qualified(table.lateName()),
            qualified(table.name()),
            dimensions,
            amounts,
            dimensions,
            totals,
            dimensions,
            dimensions,
            added);
  }

  private static String rows() {
    return Identifiers.quoted(SummaryTable.ROWS);
  }

  private String qualified(String name) {
    return Identifiers.quoted(model.name(), name);
  }
}
