package io.formwork.persistence.platform;

import io.formwork.core.transfer.ImportStore;
import io.formwork.persistence.jdbc.Row;
import io.formwork.persistence.jdbc.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The imports of one application, in {@code fw.import}. */
public final class JdbcImportStore implements ImportStore {

  /** Rows that others hold are of imports that go on. */
  private static final String FORGET =
      """
      DELETE FROM fw.import WHERE id IN
        (SELECT id FROM fw.import WHERE person = ? AND app = ? AND object = ?
          AND (ending IS NOT NULL OR seen_at < ?) FOR UPDATE SKIP LOCKED)
      """;

  private static final String BEGIN =
      """
      INSERT INTO fw.import (app, object, person, whole, begun_at, seen_at)
      VALUES (?, ?, ?, ?, ?, ?) RETURNING id
      """;

  private static final String NEWEST =
      """
      SELECT whole, begun_at, seen_at, line, ending,
        NOT EXISTS (SELECT 1 FROM fw.import free WHERE free.id = newest.id FOR SHARE SKIP LOCKED)
      FROM fw.import newest WHERE person = ? AND app = ? AND object = ? ORDER BY id DESC LIMIT 1
      """;

  private final Sql sql;
  private final String app;

  /**
   * @param sql asks for nothing that an import writes, and so lets none of its writes go
   */
  public JdbcImportStore(Sql sql, String app) {
    this.sql = sql.beside();
    this.app = app;
  }

  @Override
  public long begin(String object, long person, boolean whole, Instant at, Instant over) {
    sql.change(FORGET, person, app, object, over);
    return sql.one(row -> row.number(1), BEGIN, app, object, person, whole, at, at);
  }

  @Override
  public void hold(long number) {
    sql.one(row -> row.number(1), "SELECT id FROM fw.import WHERE id = ? FOR UPDATE", number);
  }

  @Override
  public void reached(long number, int line, Instant at) {
    sql.change("UPDATE fw.import SET line = ?, seen_at = ? WHERE id = ?", (long) line, at, number);
  }

  @Override
  public void end(long number, Ending ending, Instant at) {
    sql.change(
        "UPDATE fw.import SET ending = ?, seen_at = ? WHERE id = ?",
        ending.name().toLowerCase(Locale.ROOT),
        at,
        number);
  }

  @Override
  public Optional<Kept> newest(String object, long person) {
    return sql.first(JdbcImportStore::read, NEWEST, person, app, object);
  }

  private static Kept read(Row row) throws SQLException {
    return new Kept(
        row.flag(1),
        row.moment(2),
        row.moment(3),
        Math.toIntExact(row.number(4)),
        row.textIfAny(5).map(name -> Ending.valueOf(name.toUpperCase(Locale.ROOT))),
        row.flag(6));
  }
}
