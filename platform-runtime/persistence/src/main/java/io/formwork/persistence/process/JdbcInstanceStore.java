package io.formwork.persistence.process;

import io.formwork.core.process.InstanceStore;
import io.formwork.core.record.RecordRef;
import io.formwork.persistence.jdbc.Row;
import io.formwork.persistence.jdbc.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Process instances in {@code fw_process_instance} of an application. */
public final class JdbcInstanceStore implements InstanceStore {

  private static final byte[] NO_STATE = {};

  private static final String COLUMNS =
      "id, process, version, object, record_id, state, started, ended";

  private final Sql sql;
  private final String table;

  /**
   * @param app the application's name, which is its schema's
   */
  public JdbcInstanceStore(Sql sql, String app) {
    this.sql = sql;
    this.table = "\"%s\".fw_process_instance".formatted(app);
  }

  @Override
  public void add(Instance instance) {
    sql.change(
        "INSERT INTO %s (%s) VALUES (?, ?, ?, ?, ?, ?, ?, ?)".formatted(table, COLUMNS),
        instance.id(),
        instance.process(),
        instance.version(),
        instance.about().object(),
        instance.about().id(),
        instance.state(),
        instance.started(),
        instance.ended());
  }

  @Override
  public Optional<Instance> lock(String id) {
    return sql.first(
        JdbcInstanceStore::read, select("WHERE id = ? AND ended IS NULL FOR UPDATE"), id);
  }

  @Override
  public void update(String id, byte[] state) {
    sql.change("UPDATE %s SET state = ? WHERE id = ?".formatted(table), state, id);
  }

  @Override
  public void end(String id, Instant at) {
    sql.change(
        "UPDATE %s SET state = ?, ended = ? WHERE id = ?".formatted(table), NO_STATE, at, id);
  }

  @Override
  public List<Instance> running(RecordRef about) {
    return list("WHERE object = ? AND record_id = ? AND ended IS NULL", about);
  }

  @Override
  public List<Instance> all(RecordRef about) {
    return list("WHERE object = ? AND record_id = ?", about);
  }

  @Override
  public boolean anyAbout(String object) {
    return sql.one(
        row -> row.flag(1),
        "SELECT EXISTS (SELECT FROM %s WHERE object = ?)".formatted(table),
        object);
  }

  private List<Instance> list(String condition, RecordRef about) {
    return sql.list(
        JdbcInstanceStore::read,
        select(condition + " ORDER BY started, id"),
        about.object(),
        about.id());
  }

  private String select(String condition) {
    return "SELECT %s FROM %s %s".formatted(COLUMNS, table, condition);
  }

  private static Instance read(Row row) throws SQLException {
    return new Instance(
        row.text(1),
        row.text(2),
        row.text(3),
        new RecordRef(row.text(4), row.number(5)),
        row.bytes(6),
        row.moment(7),
        row.momentIfAny(8));
  }
}
