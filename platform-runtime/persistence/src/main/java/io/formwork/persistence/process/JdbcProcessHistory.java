package io.formwork.persistence.process;

import io.formwork.core.process.ProcessHistory;
import io.formwork.persistence.jdbc.Sql;
import java.util.List;

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
    sql.change(
        "INSERT INTO %s (instance, node, entered, at) VALUES (?, ?, ?, ?)".formatted(table),
        step.instance(),
        step.node(),
        step.entered(),
        step.at());
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
