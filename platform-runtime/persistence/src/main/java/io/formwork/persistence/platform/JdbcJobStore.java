package io.formwork.persistence.platform;

import io.formwork.core.process.Job;
import io.formwork.core.process.JobStore;
import io.formwork.core.record.RecordRef;
import io.formwork.persistence.jdbc.Row;
import io.formwork.persistence.jdbc.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * Timers in {@code fw.job}. Several nodes may look at once: a look leaves no lock, and only one of
 * them can take a timer away.
 */
public final class JdbcJobStore implements JobStore {

  private static final String ADD =
      """
      INSERT INTO fw.job (id, app, instance, timer, node, object, record_id, due)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String PEEK =
      """
      SELECT id, app, instance, timer, node, object, record_id, due
      FROM fw.job WHERE due <= ? AND NOT rests ORDER BY due, id LIMIT 1 FOR UPDATE SKIP LOCKED
      """;

  private final Sql sql;

  public JdbcJobStore(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(Job job) {
    sql.change(
        ADD,
        job.id(),
        job.app(),
        job.instance(),
        job.timer(),
        job.node(),
        job.about().object(),
        job.about().id(),
        job.due());
  }

  @Override
  public void remove(String id) {
    sql.change("DELETE FROM fw.job WHERE id = ?", id);
  }

  @Override
  public Optional<Job> peekDue(Instant now) {
    return sql.unlocked(JdbcJobStore::read, PEEK, now);
  }

  @Override
  public Optional<Instant> nextDue() {
    return sql.one(row -> row.momentIfAny(1), "SELECT min(due) FROM fw.job WHERE NOT rests");
  }

  @Override
  public boolean take(String id, Instant now) {
    return sql.change("DELETE FROM fw.job WHERE id = ? AND due <= ? AND NOT rests", id, now) == 1;
  }

  @Override
  public void rest(String app, RecordRef about) {
    setRests(app, about, true);
  }

  @Override
  public void wake(String app, RecordRef about) {
    setRests(app, about, false);
  }

  private void setRests(String app, RecordRef about, boolean rests) {
    sql.change(
        "UPDATE fw.job SET rests = ? WHERE app = ? AND object = ? AND record_id = ?",
        rests,
        app,
        about.object(),
        about.id());
  }

  @Override
  public void removeAbout(String app, RecordRef about) {
    sql.change(
        "DELETE FROM fw.job WHERE app = ? AND object = ? AND record_id = ?",
        app,
        about.object(),
        about.id());
  }

  @Override
  public void postpone(String id, Instant until) {
    sql.change("UPDATE fw.job SET due = ? WHERE id = ?", until, id);
  }

  private static Job read(Row row) throws SQLException {
    return new Job(
        row.text(1),
        row.text(2),
        row.text(3),
        row.text(4),
        row.text(5),
        new RecordRef(row.text(6), row.number(7)),
        row.moment(8));
  }
}
