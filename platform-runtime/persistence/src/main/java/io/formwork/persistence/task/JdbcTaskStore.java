package io.formwork.persistence.task;

import io.formwork.core.record.RecordRef;
import io.formwork.core.task.Task;
import io.formwork.core.task.TaskStore;
import io.formwork.persistence.jdbc.Row;
import io.formwork.persistence.jdbc.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Tasks in {@code fw_task} of an application. */
public final class JdbcTaskStore implements TaskStore {

  private static final String COLUMNS =
      """
      id, instance, process, version, node, object, record_id, role, assignee, created, due, closed,
      outcome
      """;

  private final Sql sql;
  private final String table;
  private final String ofSomethingThere;

  /**
   * @param app the application's name, which is its schema's
   */
  public JdbcTaskStore(Sql sql, String app) {
    this.sql = sql;
    this.table = "\"%s\".fw_task".formatted(app);
    this.ofSomethingThere =
        """
        AND NOT EXISTS (SELECT FROM "%s".fw_deleted d
          WHERE d.object = t.object AND d.record_id = t.record_id)
        """
            .formatted(app);
  }

  @Override
  public void add(Task task) {
    sql.change(
        "INSERT INTO %s (%s) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            .formatted(table, COLUMNS),
        task.id(),
        task.instance(),
        task.process(),
        task.version(),
        task.node(),
        task.about().object(),
        task.about().id(),
        task.role(),
        task.assignee(),
        task.created(),
        task.due(),
        task.closed(),
        task.outcome());
  }

  @Override
  public Optional<Task> find(String id) {
    return sql.first(JdbcTaskStore::read, select("WHERE id = ? " + ofSomethingThere), id);
  }

  @Override
  public Optional<Task> lock(String id) {
    return sql.first(JdbcTaskStore::read, select("WHERE id = ? FOR UPDATE"), id);
  }

  @Override
  public void assign(String id, long user) {
    sql.change("UPDATE %s SET assignee = ? WHERE id = ?".formatted(table), user, id);
  }

  @Override
  public void setDue(String id, Instant due) {
    sql.change("UPDATE %s SET due = ? WHERE id = ?".formatted(table), due, id);
  }

  @Override
  public void close(String id, Instant at, Optional<String> outcome, Optional<Long> by) {
    sql.change(
        "UPDATE %s SET closed = ?, outcome = ?, closed_by = ? WHERE id = ? AND closed IS NULL"
            .formatted(table),
        at,
        outcome,
        by,
        id);
  }

  @Override
  public List<Task> openAbout(RecordRef record) {
    return sql.list(
        JdbcTaskStore::read,
        select("WHERE object = ? AND record_id = ? AND closed IS NULL ORDER BY created, id"),
        record.object(),
        record.id());
  }

  @Override
  public List<Task> about(RecordRef record) {
    return sql.list(
        JdbcTaskStore::read,
        select("WHERE object = ? AND record_id = ? ORDER BY created, id"),
        record.object(),
        record.id());
  }

  @Override
  public List<Task> openFor(long user, Collection<String> roles) {
    return sql.list(
        JdbcTaskStore::read,
        select(
            """
            WHERE closed IS NULL AND (assignee = ? OR (assignee IS NULL AND role = ANY (?)))
            """
                + ofSomethingThere
                + "ORDER BY due NULLS LAST, created, id"),
        user,
        roles);
  }

  private String select(String condition) {
    return "SELECT %s FROM %s t %s".formatted(COLUMNS, table, condition);
  }

  private static Task read(Row row) throws SQLException {
    return new Task(
        row.text(1),
        row.text(2),
        row.text(3),
        row.text(4),
        row.text(5),
        new RecordRef(row.text(6), row.number(7)),
        row.textIfAny(8),
        row.numberIfAny(9),
        row.moment(10),
        row.momentIfAny(11),
        row.momentIfAny(12),
        row.textIfAny(13));
  }
}
