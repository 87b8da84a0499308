package io.formwork.persistence.platform;

import io.formwork.core.store.AccountStore;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.realm.PasswordHash;
import java.security.SecureRandom;
import java.util.Optional;

/** Accounts as the server's security realm reads them. */
public final class JdbcAccountStore implements AccountStore {

  private static final String SET_PASSWORD =
      """
      INSERT INTO fw.account (user_id, password) VALUES (?, ?)
      ON CONFLICT (user_id) DO UPDATE SET password = excluded.password
      """;

  private final Sql sql;
  private final SecureRandom random;

  public JdbcAccountStore(Sql sql, SecureRandom random) {
    this.sql = sql;
    this.random = random;
  }

  @Override
  public Optional<Long> userByLogin(String login) {
    return sql.first(row -> row.number(1), "SELECT id FROM fw.\"user\" WHERE login = ?", login);
  }

  @Override
  public void setPassword(long user, String password) {
    sql.change(SET_PASSWORD, user, PasswordHash.of(password.toCharArray(), random).toString());
  }
}
