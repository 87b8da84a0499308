package io.formwork.persistence.platform;

import io.formwork.core.store.ReleaseFiles;
import io.formwork.core.store.ReleaseStore;
import io.formwork.metadata.source.SourceFile;
import io.formwork.persistence.jdbc.Row;
import io.formwork.persistence.jdbc.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Releases, with the files they were made of. */
public final class JdbcReleaseStore implements ReleaseStore {

  private static final String HEADS =
      """
      SELECT app, number, applied_at, applied_by, app_version, fingerprint, kind, comment, base
      FROM fw.release WHERE app = ?
      """;

  private static final String LATEST = "SELECT app, max(number) FROM fw.release GROUP BY app";

  private static final String FILES =
      """
      SELECT f.path, c.bytes FROM fw.release_file f JOIN fw.content c USING (hash)
      WHERE f.app = ? AND f.number = ?
      """;

  private static final String WITH_PROCESS =
      """
      SELECT number FROM fw.release r
      WHERE app = ? AND (
        EXISTS (SELECT FROM fw.release_process p
          WHERE p.app = r.app AND p.number = r.number AND p.process = ? AND p.version = ?)
        OR NOT EXISTS (SELECT FROM fw.release_process p
          WHERE p.app = r.app AND p.number = r.number))
      ORDER BY number DESC
      """;

  private static final String ADD =
      """
      INSERT INTO fw.release
        (app, number, applied_at, applied_by, app_version, fingerprint, kind, comment, base)
      SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ? FROM fw.release WHERE app = ?
      """;

  private static final String ADD_FILES = insertPairs("release_file (app, number, path, hash)");
  private static final String ADD_COLUMNS =
      insertPairs("release_column (app, number, field, column_name)");
  private static final String ADD_PROCESSES =
      insertPairs("release_process (app, number, process, version)");

  private static final String ADD_CONTENT =
      "INSERT INTO fw.content (hash, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING";

  private static final String UNKNOWN =
      """
      SELECT given FROM unnest(?::text[]) AS given
      WHERE NOT EXISTS (SELECT FROM fw.content WHERE hash = given)
      """;

  private static final String FIRST_TIME =
      """
      INSERT INTO fw.loaded (app, what, fingerprint, loaded_at) VALUES (?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """;

  /** Any number that means this and nothing else in a database of Formwork. */
  private static final String LOCK = "SELECT 1 FROM pg_advisory_xact_lock(7301552140)";

  private final Sql sql;
  private final ToldChanges told;

  public JdbcReleaseStore(Sql sql) {
    this.sql = sql;
    this.told = new ToldChanges(sql);
  }

  private static String insertPairs(String table) {
    return "INSERT INTO fw." + table + " SELECT ?, ?, * FROM unnest(?::text[], ?::text[])";
  }

  @Override
  public Optional<Release> current(String app) {
    return sql.first(JdbcReleaseStore::release, HEADS + " ORDER BY number DESC LIMIT 1", app);
  }

  @Override
  public Optional<Release> find(String app, long number) {
    return sql.first(JdbcReleaseStore::release, HEADS + " AND number = ?", app, number);
  }

  @Override
  public List<Release> all(String app) {
    return sql.list(JdbcReleaseStore::release, HEADS + " ORDER BY number DESC", app);
  }

  @Override
  public Map<String, Long> latest() {
    Map<String, Long> latest = new HashMap<>();
    sql.list(row -> latest.put(row.text(1), row.number(2)), LATEST);
    return latest;
  }

  @Override
  public ReleaseFiles files(String app, long number) {
    return new ReleaseFiles(
        sql.list(row -> new SourceFile(row.text(1), row.bytes(2)), FILES, app, number));
  }

  @Override
  public List<Long> withProcess(String app, String process, String version) {
    return sql.list(row -> row.number(1), WITH_PROCESS, app, process, version);
  }

  @Override
  public Release add(Release release, Content content) {
    String app = release.app();
    sql.change(
        ADD,
        app,
        release.at(),
        release.by(),
        release.appVersion(),
        release.fingerprint(),
        release.kind().name().toLowerCase(Locale.ROOT),
        release.comment(),
        release.base(),
        app);
    Release added = current(app).orElseThrow();
    addContents(content.files());
    addPairs(ADD_FILES, added, content.files().hashes());
    addPairs(ADD_COLUMNS, added, content.columns());
    addPairs(ADD_PROCESSES, added, content.processes());
    return added;
  }

  private void addContents(ReleaseFiles files) {
    Map<String, SourceFile> byHash = new HashMap<>();
    files.files().forEach(file -> byHash.put(ReleaseFiles.hash(file.bytes()), file));
    byHash.keySet().retainAll(sql.list(row -> row.text(1), UNKNOWN, byHash.keySet()));
    byHash.forEach((hash, file) -> sql.change(ADD_CONTENT, hash, file.bytes()));
  }

  private void addPairs(String insert, Release release, Map<String, String> pairs) {
    sql.change(
        insert,
        release.app(),
        release.number(),
        List.copyOf(pairs.keySet()),
        List.copyOf(pairs.values()));
  }

  @Override
  public void tell(Release release, List<Told> changes) {
    told.add(release, changes);
  }

  @Override
  public List<Told> told(String app, long number) {
    return told.of(app, number);
  }

  @Override
  public Map<Long, Headline> headlines(String app) {
    return told.headlines(app);
  }

  @Override
  public void lock() {
    sql.first(row -> row.number(1), LOCK);
  }

  @Override
  public boolean firstTime(String app, String what, String fingerprint, Instant at) {
    return sql.change(FIRST_TIME, app, what, fingerprint, at) == 1;
  }

  private static Release release(Row row) throws SQLException {
    return new Release(
        row.text(1),
        row.number(2),
        row.moment(3),
        row.text(4),
        row.text(5),
        row.text(6),
        Kind.valueOf(row.text(7).toUpperCase(Locale.ROOT)),
        row.text(8),
        row.numberIfAny(9));
  }
}
