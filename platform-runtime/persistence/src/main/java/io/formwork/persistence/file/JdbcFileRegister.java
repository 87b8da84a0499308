package io.formwork.persistence.file;

import io.formwork.core.file.FileRegister;
import io.formwork.metadata.value.KeptFile;
import io.formwork.persistence.jdbc.Row;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.schema.Columns;
import io.formwork.persistence.schema.Identifiers;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Uploads in {@code fw.file}. */
public final class JdbcFileRegister implements FileRegister {

  private static final String HOLD =
      "SELECT pg_advisory_xact_lock(hashtextextended('content of ' || ?, 0))::text";

  private static final String ADD =
      """
      INSERT INTO fw.file (app, class, name, size, type, hash, uploaded_by, uploaded_at, until)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
      """;

  private static final String FIND =
      """
      SELECT id, name, size, type, app, class, hash, uploaded_by, in_table, record, in_column, until
      FROM fw.file WHERE id = ?
      """;

  private static final String ATTACH =
      "UPDATE fw.file SET in_table = ?, record = ?, in_column = ?, until = NULL WHERE id = ?";

  /** What belongs to a record that is not there, or whose field has it no more. */
  private static final String RELEASE_LOST =
      """
      UPDATE fw.file f SET until = ?
      WHERE f.app = ? AND f.in_table = ? AND f.in_column = ? AND f.until IS NULL
        AND NOT EXISTS (SELECT FROM %1$s r WHERE r.%3$s = f.record
          AND r.%2$s @> jsonb_build_array(jsonb_build_object('id', f.id)))
      """;

  private static final String TAKE_BACK =
      """
      UPDATE fw.file f SET until = NULL
      WHERE f.app = ? AND f.in_table = ? AND f.in_column = ? AND f.until IS NOT NULL
        AND EXISTS (SELECT FROM %1$s r WHERE r.%3$s = f.record
          AND r.%2$s @> jsonb_build_array(jsonb_build_object('id', f.id)))
      """;

  private static final String FORGET =
      """
      DELETE FROM fw.file WHERE id IN (
        SELECT id FROM fw.file WHERE until <= ? ORDER BY until LIMIT ? FOR UPDATE SKIP LOCKED)
      RETURNING hash
      """;

  private final Sql sql;

  public JdbcFileRegister(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void hold(String hash) {
    sql.one(row -> row.text(1), HOLD, hash);
  }

  @Override
  public boolean knows(String hash) {
    return sql.one(row -> row.flag(1), "SELECT EXISTS (SELECT FROM fw.file WHERE hash = ?)", hash);
  }

  @Override
  public KeptFile add(Upload upload, Instant until) {
    long id =
        sql.one(
            row -> row.number(1),
            ADD,
            upload.app(),
            upload.fileClass(),
            upload.name(),
            upload.size(),
            upload.mediaType(),
            upload.hash(),
            upload.by(),
            upload.at(),
            until);
    return new KeptFile(id, upload.name(), upload.size(), upload.mediaType());
  }

  @Override
  public long waiting(long person) {
    return sql.one(
        row -> row.number(1),
        "SELECT count(*) FROM fw.file WHERE uploaded_by = ? AND in_table IS NULL",
        person);
  }

  @Override
  public Optional<Entry> find(long id) {
    return sql.first(JdbcFileRegister::entry, FIND, id);
  }

  @Override
  public Optional<Entry> lock(long id) {
    return sql.first(JdbcFileRegister::entry, FIND + " FOR UPDATE", id);
  }

  @Override
  public void attach(long id, Place place) {
    sql.change(ATTACH, place.table(), place.record(), place.column(), id);
  }

  @Override
  public void release(long id, Instant until) {
    sql.change("UPDATE fw.file SET until = ? WHERE id = ?", until, id);
  }

  @Override
  public void reconcile(String app, List<Column> columns, Instant until) {
    for (Column column : columns) {
      String table = column.type().table();
      sql.change(about(TAKE_BACK, app, column), app, table, column.name());
      sql.change(about(RELEASE_LOST, app, column), until, app, table, column.name());
    }
  }

  private static String about(String statement, String app, Column column) {
    return statement.formatted(
        Identifiers.quoted(app, Columns.own(column.type())),
        Identifiers.quoted(column.name()),
        Columns.ownKey(column.type()));
  }

  @Override
  public List<String> forgetDue(Instant now, int most) {
    return sql.list(row -> row.text(1), FORGET, now, most);
  }

  private static Entry entry(Row row) throws SQLException {
    Optional<String> table = row.textIfAny(9);
    Optional<Place> place =
        table.isPresent()
            ? Optional.of(new Place(table.get(), row.number(10), row.text(11)))
            : Optional.empty();
    return new Entry(
        new KeptFile(row.number(1), row.text(2), row.number(3), row.text(4)),
        row.text(5),
        row.text(6),
        row.text(7),
        row.number(8),
        place,
        row.momentIfAny(12));
  }
}
