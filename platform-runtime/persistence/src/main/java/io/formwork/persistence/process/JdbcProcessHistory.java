package io.formwork.persistence.process;

import io.formwork.core.process.ProcessHistory;
import io.formwork.persistence.jdbc.Sql;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The steps of process instances in {@code fw_process_step} of an application. */
public final class JdbcProcessHistory implements ProcessHistory {

  private final Sql sql;
  private final String table;

  /**
   * @param app the application's name, which is its schema's
   */
  public JdbcProcessHistory(Sql sql, String app) {
    this.sql = sql;
    this.table = "\"%s\".fw_process_step".formatted(app);
  }

  @Override
  public void add(Step step) {
    addAll(List.of(step));
  }

  @Override
  public void addAll(List<Step> steps) {
    if (steps.isEmpty()) {
      return;
    }
    String rows = String.join(", ", Collections.nCopies(steps.size(), "(?, ?, ?, ?)"));
    sql.change(
        "INSERT INTO %s (instance, node, entered, at) VALUES %s".formatted(table, rows),
        steps.stream()
            .flatMap(step -> Stream.of(step.instance(), step.node(), step.entered(), step.at()))
            .toArray());
  }

  @Override
  public List<Step> of(String instance) {
    return sql.list(
        row -> new Step(row.text(1), row.text(2), row.flag(3), row.moment(4)),
        "SELECT instance, node, entered, at FROM %s WHERE instance = ? ORDER BY id"
            .formatted(table),
        instance);
  }
}
