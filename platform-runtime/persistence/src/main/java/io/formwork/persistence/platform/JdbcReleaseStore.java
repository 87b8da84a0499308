package io.formwork.persistence.platform;

import io.formwork.core.store.ReleaseStore;
import io.formwork.persistence.jdbc.Row;
import io.formwork.persistence.jdbc.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Releases with the files they were made of. */
public final class JdbcReleaseStore implements ReleaseStore {

  private static final String HEADS =
      """
      SELECT number, applied_at, applied_by, app_version, fingerprint
      FROM fw.release WHERE app = ? ORDER BY number DESC
      """;

  private static final String ADD =
      """
      INSERT INTO fw.release (app, number, applied_at, applied_by, app_version, fingerprint)
      SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ? FROM fw.release WHERE app = ?
      """;

  private static final String ADD_FILES =
      """
      INSERT INTO fw.release_file (app, number, path, content)
      SELECT ?, ?, * FROM unnest(?::text[], ?::text[])
      """;

  private static final String ADD_COLUMNS =
      """
      INSERT INTO fw.release_column (app, number, field, column_name)
      SELECT ?, ?, * FROM unnest(?::text[], ?::text[])
      """;

  private static final String FIRST_TIME =
      """
      INSERT INTO fw.loaded (app, what, fingerprint, loaded_at) VALUES (?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """;

  private final Sql sql;

  public JdbcReleaseStore(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Release> current(String app) {
    return sql.first(row -> head(app, row), HEADS + " LIMIT 1", app).map(this::complete);
  }

  @Override
  public List<Release> all(String app) {
    return sql.list(row -> head(app, row), HEADS, app).stream().map(this::complete).toList();
  }

  @Override
  public Release add(Release release) {
    String app = release.app();
    sql.change(
        ADD, app, release.at(), release.by(), release.appVersion(), release.fingerprint(), app);
    long number =
        sql.one(row -> row.number(1), "SELECT max(number) FROM fw.release WHERE app = ?", app);
    addPairs(ADD_FILES, app, number, release.files());
    addPairs(ADD_COLUMNS, app, number, release.columns());
    return current(app).orElseThrow();
  }

  private void addPairs(String insert, String app, long number, Map<String, String> pairs) {
    sql.change(insert, app, number, List.copyOf(pairs.keySet()), List.copyOf(pairs.values()));
  }

  @Override
  public boolean firstTime(String app, String what, String fingerprint, Instant at) {
    return sql.change(FIRST_TIME, app, what, fingerprint, at) == 1;
  }

  private static Release head(String app, Row row) throws SQLException {
    return new Release(
        app,
        row.number(1),
        row.moment(2),
        row.text(3),
        row.text(4),
        row.text(5),
        Map.of(),
        Map.of());
  }

  private Release complete(Release head) {
    return new Release(
        head.app(),
        head.number(),
        head.at(),
        head.by(),
        head.appVersion(),
        head.fingerprint(),
        pairs("SELECT path, content FROM fw.release_file WHERE app = ? AND number = ?", head),
        pairs(
            "SELECT field, column_name FROM fw.release_column WHERE app = ? AND number = ?", head));
  }

  private Map<String, String> pairs(String select, Release head) {
    Map<String, String> pairs = new LinkedHashMap<>();
    sql.list(
            row -> Map.entry(row.text(1), row.text(2)),
            select + " ORDER BY 1",
            head.app(),
            head.number())
        .forEach(pair -> pairs.put(pair.getKey(), pair.getValue()));
    return pairs;
  }
}
