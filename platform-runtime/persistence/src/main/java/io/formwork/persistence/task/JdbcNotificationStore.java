package io.formwork.persistence.task;

import io.formwork.core.record.RecordRef;
import io.formwork.core.store.NotificationStore;
import io.formwork.persistence.jdbc.Row;
import io.formwork.persistence.jdbc.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Inboxes in {@code fw_notification} of an application. */
public final class JdbcNotificationStore implements NotificationStore {

  private static final String SELECT =
      """
      SELECT id, user_id, notification, object, record_id, subject, body, at, read FROM %s
      """;

  private final Sql sql;
  private final String table;

  /**
   * @param app the application's name, which is its schema's
   */
  public JdbcNotificationStore(Sql sql, String app) {
    this.sql = sql;
    this.table = "\"%s\".fw_notification".formatted(app);
  }

  @Override
  public void add(Told told) {
    sql.change(
        """
        INSERT INTO %s (user_id, notification, object, record_id, subject, body, at, read)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
            .formatted(table),
        told.user(),
        told.notification(),
        told.about().object(),
        told.about().id(),
        told.subject(),
        told.body(),
        told.at(),
        told.read());
  }

  @Override
  public List<Told> inbox(long user, int limit) {
    return sql.list(
        JdbcNotificationStore::read,
        select("WHERE user_id = ? ORDER BY id DESC LIMIT ?"),
        user,
        limit);
  }

  @Override
  public List<Told> about(RecordRef record) {
    return sql.list(
        JdbcNotificationStore::read,
        select("WHERE object = ? AND record_id = ? ORDER BY id"),
        record.object(),
        record.id());
  }

  @Override
  public long unread(long user) {
    return sql.one(
        row -> row.number(1),
        "SELECT count(*) FROM %s WHERE user_id = ? AND read IS NULL".formatted(table),
        user);
  }

  @Override
  public void markRead(long user, Instant at) {
    sql.change(
        "UPDATE %s SET read = ? WHERE user_id = ? AND read IS NULL".formatted(table), at, user);
  }

  private String select(String condition) {
    return SELECT.formatted(table) + condition;
  }

  private static Told read(Row row) throws SQLException {
    return new Told(
        row.number(1),
        row.number(2),
        row.text(3),
        new RecordRef(row.text(4), row.number(5)),
        row.text(6),
        row.text(7),
        row.moment(8),
        row.momentIfAny(9));
  }
}
