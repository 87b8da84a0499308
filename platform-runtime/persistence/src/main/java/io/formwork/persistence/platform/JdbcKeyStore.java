package io.formwork.persistence.platform;

import io.formwork.core.key.KeyScope;
import io.formwork.core.key.KeyStore;
import io.formwork.core.key.ProgramKey;
import io.formwork.persistence.jdbc.Row;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.realm.KeyText;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keys in {@code fw.api_key}, as the server's security realm reads them. */
public final class JdbcKeyStore implements KeyStore {

  private static final String ADD =
      """
      INSERT INTO fw.api_key (user_id, name, hint, hash, writes, administers, made_at, made_by,
        expires_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
      """;

  private static final String ADD_PART =
      "INSERT INTO fw.api_key_part (key, app, roles, objects) VALUES (?, ?, ?, ?)";

  private static final String FIND =
      """
      SELECT k.id, k.user_id, u.login, k.name, k.hint, k.writes, k.administers, k.made_at,
        k.made_by, k.expires_at, k.used_at, p.app, p.roles, p.objects
      FROM fw.api_key k JOIN fw."user" u ON u.id = k.user_id
        LEFT JOIN fw.api_key_part p ON p.key = k.id
      WHERE k.revoked_at IS NULL AND\
      """;

  private final Sql sql;

  public JdbcKeyStore(Sql sql) {
    this.sql = sql;
  }

  @Override
  public ProgramKey add(long owner, String secret, Wanted wanted, Optional<Long> by, Instant now) {
    KeyScope scope = wanted.scope();
    long id =
        sql.one(
            row -> row.number(1),
            ADD,
            owner,
            wanted.name(),
            wanted.hint(),
            KeyText.hash(secret),
            scope.writes(),
            scope.administers(),
            now,
            by,
            wanted.expires());
    scope
        .applications()
        .forEach((app, part) -> sql.change(ADD_PART, id, app, part.roles(), part.objects()));
    return find(id).orElseThrow();
  }

  @Override
  public Optional<ProgramKey> find(long id) {
    return keys(" u.active AND k.id = ?", id).stream().findFirst();
  }

  @Override
  public List<ProgramKey> of(long owner) {
    return keys(" k.user_id = ? ORDER BY k.id DESC", owner);
  }

  @Override
  public void used(long id, Instant now) {
    sql.change("UPDATE fw.api_key SET used_at = ? WHERE id = ?", now, id);
  }

  @Override
  public boolean revoke(long owner, long id, long by, Instant now) {
    return sql.change(
            """
            UPDATE fw.api_key SET revoked_at = ?, revoked_by = ?
            WHERE id = ? AND user_id = ? AND revoked_at IS NULL
            """,
            now,
            by,
            id,
            owner)
        == 1;
  }

  private List<ProgramKey> keys(String condition, long number) {
    Map<Long, ProgramKey> found = new LinkedHashMap<>();
    sql.list(JdbcKeyStore::key, FIND + condition, number)
        .forEach(key -> found.merge(key.id(), key, JdbcKeyStore::together));
    return List.copyOf(found.values());
  }

  /** There is a row for each application that a key opens. */
  private static ProgramKey together(ProgramKey one, ProgramKey other) {
    Map<String, KeyScope.Part> applications = new HashMap<>(one.scope().applications());
    applications.putAll(other.scope().applications());
    KeyScope scope = one.scope();
    return with(one, new KeyScope(scope.writes(), scope.administers(), applications));
  }

  private static ProgramKey with(ProgramKey key, KeyScope scope) {
    return new ProgramKey(
        key.id(),
        key.owner(),
        key.login(),
        key.name(),
        key.hint(),
        scope,
        key.made(),
        key.madeBy(),
        key.expires(),
        key.used());
  }

  private static ProgramKey key(Row row) throws SQLException {
    return new ProgramKey(
        row.number(1),
        row.number(2),
        row.text(3),
        row.text(4),
        row.text(5),
        new KeyScope(row.flag(6), row.flag(7), applications(row)),
        row.moment(8),
        row.numberIfAny(9),
        row.moment(10),
        row.momentIfAny(11));
  }

  private static Map<String, KeyScope.Part> applications(Row row) throws SQLException {
    Optional<String> app = row.textIfAny(12);
    KeyScope.Part part = new KeyScope.Part(texts(row, 13), texts(row, 14));
    return app.map(name -> Map.of(name, part)).orElse(Map.of());
  }

  private static Set<String> texts(Row row, int column) throws SQLException {
    return Set.copyOf(row.textsIfAny(column).orElse(List.of()));
  }
}
