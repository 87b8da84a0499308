package io.formwork.persistence.platform;

import io.formwork.core.store.AccountSource;
import io.formwork.core.store.VouchedStore;
import io.formwork.persistence.jdbc.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Accounts without a password, in {@code fw.account}, and the roles in {@code fw.outside_role}. */
public final class JdbcVouchedStore implements VouchedStore {

  private static final String FIND =
      """
      SELECT a.user_id, u.active, a.subject IS NOT NULL
      FROM fw.account a JOIN fw."user" u ON u.id = a.user_id
      WHERE a.source = ? AND (a.subject = ? OR a.subject IS NULL AND u.login = ?)
      ORDER BY a.subject NULLS LAST
      """;

  private static final String BIND =
      """
      INSERT INTO fw.account (user_id, source, subject, changed_at) VALUES (?, ?, ?, ?)
      ON CONFLICT (user_id) DO UPDATE SET source = excluded.source, subject = excluded.subject,
        changed_at = excluded.changed_at, password = NULL, one_time_until = NULL, issued_by = NULL
      """;

  private final Sql sql;

  public JdbcVouchedStore(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Vouched> find(AccountSource source, String subject, String login) {
    return sql.first(
        row -> new Vouched(row.number(1), row.flag(2), row.flag(3)),
        FIND,
        Sources.write(source),
        subject,
        login);
  }

  @Override
  public Optional<AccountSource> sourceOf(long user) {
    return sql
        .list(row -> row.textIfAny(1), "SELECT source FROM fw.account WHERE user_id = ?", user)
        .stream()
        .flatMap(Optional::stream)
        .findFirst()
        .map(Sources::read);
  }

  @Override
  public void leaveTo(long user, AccountSource source, Instant now) {
    sql.change(BIND, user, Sources.write(source), Optional.empty(), now);
  }

  @Override
  public void bind(long user, AccountSource source, String subject, Instant now) {
    sql.change(BIND, user, Sources.write(source), subject, now);
  }

  @Override
  public Set<String> roles(long user, String application) {
    List<String> roles =
        sql.list(
            row -> row.text(1),
            "SELECT role FROM fw.outside_role WHERE user_id = ? AND app = ?",
            user,
            application);
    return new TreeSet<>(roles);
  }

  @Override
  public void setRoles(long user, String application, Set<String> roles) {
    sql.change("DELETE FROM fw.outside_role WHERE user_id = ? AND app = ?", user, application);
    roles.forEach(role ->
        sql.change(
            "INSERT INTO fw.outside_role (user_id, app, role) VALUES (?, ?, ?)",
            user,
            application,
            role));
  }
}
