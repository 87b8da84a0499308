package io.formwork.persistence.platform;

import io.formwork.core.record.RecordRef;
import io.formwork.core.store.RequestStore;
import io.formwork.persistence.jdbc.Row;
import io.formwork.persistence.jdbc.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Requests with keys in {@code fw.request}. */
public final class JdbcRequestStore implements RequestStore {

  private static final String TAKE =
      """
      INSERT INTO fw.request (login, key, fingerprint, at) VALUES (?, ?, ?, ?)
      ON CONFLICT (login, key) DO NOTHING
      """;

  private static final String FIND =
      "SELECT fingerprint, app, object, record_id FROM fw.request WHERE login = ? AND key = ?";

  private static final String SETTLE =
      "UPDATE fw.request SET app = ?, object = ?, record_id = ? WHERE login = ? AND key = ?";

  private final Sql sql;

  public JdbcRequestStore(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean take(RequestKey key, String fingerprint, Instant at) {
    return sql.change(TAKE, key.login(), key.text(), fingerprint, at) == 1;
  }

  @Override
  public Optional<Kept> find(RequestKey key) {
    return sql.first(JdbcRequestStore::kept, FIND, key.login(), key.text());
  }

  @Override
  public void settle(RequestKey key, Effect effect) {
    RecordRef record = effect.record();
    sql.change(SETTLE, effect.app(), record.object(), record.id(), key.login(), key.text());
  }

  @Override
  public void forget(RequestKey key, Instant before) {
    sql.change(
        "DELETE FROM fw.request WHERE login = ? AND key = ? AND at < ?",
        key.login(),
        key.text(),
        before);
  }

  @Override
  public int forget(Instant before) {
    return sql.change("DELETE FROM fw.request WHERE at < ?", before);
  }

  private static Kept kept(Row row) throws SQLException {
    Optional<String> app = row.textIfAny(2);
    String fingerprint = row.text(1);
    return app.isEmpty()
        ? new Kept(fingerprint, Optional.empty())
        : new Kept(
            fingerprint,
            Optional.of(new Effect(app.get(), new RecordRef(row.text(3), row.number(4)))));
  }
}
