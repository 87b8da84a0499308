package io.formwork.persistence.platform;

import io.formwork.core.presence.Mode;
import io.formwork.core.presence.PresenceStore;
import io.formwork.core.record.RecordRef;
import io.formwork.persistence.jdbc.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Who is at which record of one application, in {@code fw.presence}. */
public final class JdbcPresenceStore implements PresenceStore {

  private static final String SEEN =
      """
      INSERT INTO fw.presence (app, object, record, person, place, mode, since, seen_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (app, object, record, person, place) DO UPDATE SET mode = excluded.mode,
        since = CASE WHEN presence.mode = excluded.mode THEN presence.since ELSE excluded.since END,
        seen_at = excluded.seen_at
      """;

  /** Rows that others hold are being written just now, so they are not left over. */
  private static final String FORGET =
      """
      DELETE FROM fw.presence WHERE ctid IN
        (SELECT ctid FROM fw.presence WHERE app = ? AND seen_at < ? FOR UPDATE SKIP LOCKED)
      """;

  private static final String GONE =
      """
      DELETE FROM fw.presence
      WHERE app = ? AND object = ? AND record = ? AND person = ? AND place = ?
      """;

  private static final String AT =
      """
      SELECT person, place, mode, since, seen_at FROM fw.presence
      WHERE app = ? AND object = ? AND record = ? AND seen_at >= ? ORDER BY since, person
      """;

  private final Sql sql;
  private final String app;

  public JdbcPresenceStore(Sql sql, String app) {
    this.sql = sql;
    this.app = app;
  }

  @Override
  public void seen(Seen seen, Instant fresh) {
    sql.change(FORGET, app, fresh);
    RecordRef record = seen.record();
    sql.change(
        SEEN,
        app,
        record.object(),
        record.id(),
        seen.person(),
        seen.place(),
        seen.mode().name().toLowerCase(Locale.ROOT),
        seen.since(),
        seen.at());
  }

  @Override
  public void gone(RecordRef record, long person, String place) {
    sql.change(GONE, app, record.object(), record.id(), person, place);
  }

  @Override
  public List<Seen> at(RecordRef record, Instant fresh) {
    return sql.list(
        row ->
            new Seen(
                record,
                row.number(1),
                row.text(2),
                Mode.valueOf(row.text(3).toUpperCase(Locale.ROOT)),
                row.moment(4),
                row.moment(5)),
        AT,
        app,
        record.object(),
        record.id(),
        fresh);
  }
}
