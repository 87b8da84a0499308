package io.formwork.persistence.platform;

import io.formwork.core.store.AccountStore;
import io.formwork.persistence.jdbc.Row;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.realm.PasswordHash;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Accounts as the server's security realm reads them. */
public final class JdbcAccountStore implements AccountStore {

  private static final String SET_PASSWORD =
      """
      INSERT INTO fw.account (user_id, password, changed_at, one_time_until, issued_by)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (user_id) DO UPDATE SET password = excluded.password,
        changed_at = excluded.changed_at, one_time_until = excluded.one_time_until,
        issued_by = excluded.issued_by, source = NULL, subject = NULL
      """;

  private static final String ACCOUNT =
      "SELECT a.user_id, a.one_time_until, a.changed_at, a.source FROM fw.account a";

  private final Sql sql;
  private final SecureRandom random;

  /** Of nobody: verified where there is no account, so that the answer takes as long. */
  private final PasswordHash nobodys;

  public JdbcAccountStore(Sql sql, SecureRandom random) {
    this.sql = sql;
    this.random = random;
    this.nobodys = PasswordHash.of("nobody's".toCharArray(), random);
  }

  @Override
  public Optional<Long> userByLogin(String login) {
    return sql.first(row -> row.number(1), "SELECT id FROM fw.\"user\" WHERE login = ?", login);
  }

  @Override
  public void setPassword(long user, String password, Instant now) {
    sql.change(SET_PASSWORD, user, hash(password), now, Optional.empty(), Optional.empty());
  }

  @Override
  public void issue(long user, String password, Instant until, Optional<Long> by, Instant now) {
    sql.change(SET_PASSWORD, user, hash(password), now, Optional.of(until), by);
  }

  private String hash(String password) {
    return PasswordHash.of(password.toCharArray(), random).toString();
  }

  @Override
  public boolean matches(String login, String password) {
    Optional<PasswordHash> known =
        sql.first(
                row -> row.text(1),
                """
                SELECT a.password FROM fw.account a JOIN fw."user" u ON u.id = a.user_id
                WHERE u.login = ? AND u.active AND a.password IS NOT NULL
                """,
                login)
            .map(PasswordHash::parse);
    boolean matches = known.orElse(nobodys).matches(password.toCharArray());
    return matches && known.isPresent();
  }

  @Override
  public Optional<Account> account(String login) {
    return sql.first(
        JdbcAccountStore::account,
        ACCOUNT + " JOIN fw.\"user\" u ON u.id = a.user_id WHERE u.login = ? AND u.active",
        login);
  }

  @Override
  public Map<Long, Account> accounts(Collection<Long> users) {
    return sql
        .list(
            JdbcAccountStore::account,
            ACCOUNT + " WHERE a.user_id = ANY (?::bigint[])",
            List.copyOf(users))
        .stream()
        .collect(Collectors.toMap(Account::user, Function.identity()));
  }

  @Override
  public boolean areNone() {
    return !sql.one(
        row -> row.flag(1), "SELECT EXISTS (SELECT FROM fw.account WHERE password IS NOT NULL)");
  }

  private static Account account(Row row) throws SQLException {
    return new Account(
        row.number(1), row.momentIfAny(2), row.moment(3), row.textIfAny(4).map(Sources::read));
  }
}
