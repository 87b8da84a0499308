package io.formwork.persistence.platform;

import io.formwork.core.store.SettingStore;
import io.formwork.persistence.jdbc.Row;
import io.formwork.persistence.jdbc.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The settings of one application in {@code fw.setting}. */
public final class JdbcSettingStore implements SettingStore {

  private static final String ALL =
      "SELECT name, value, changes, changed_at, changed_by FROM fw.setting WHERE app = ?";

  private static final String KEEP =
      """
      INSERT INTO fw.setting (app, name, value, changes, changed_at, changed_by)
      VALUES (?, ?, ?, 1, ?, ?)
      ON CONFLICT (app, name) DO UPDATE SET value = excluded.value,
        changes = setting.changes + 1, changed_at = excluded.changed_at,
        changed_by = excluded.changed_by
      """;

  private static final String LOCK =
      "SELECT pg_advisory_xact_lock(hashtextextended('settings of ' || ?, 0))::text";

  private final Sql sql;
  private final String app;

  public JdbcSettingStore(Sql sql, String app) {
    this.sql = sql;
    this.app = app;
  }

  @Override
  public Map<String, Kept> all() {
    Map<String, Kept> kept = new HashMap<>();
    sql.list(JdbcSettingStore::entry, ALL, app)
        .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
    return Map.copyOf(kept);
  }

  @Override
  public Map<String, Kept> lock() {
    sql.one(row -> row.text(1), LOCK, app);
    return all();
  }

  @Override
  public void keep(String name, Optional<String> value, Instant at, String by) {
    sql.change(KEEP, app, name, value, at, by);
  }

  private static Map.Entry<String, Kept> entry(Row row) throws SQLException {
    return Map.entry(
        row.text(1), new Kept(row.textIfAny(2), row.number(3), row.moment(4), row.text(5)));
  }
}
