package io.formwork.persistence.platform;

import io.formwork.core.session.Ending;
import io.formwork.core.session.OpenSession;
import io.formwork.core.session.SessionStore;
import io.formwork.core.session.Visitor;
import io.formwork.persistence.jdbc.Row;
import io.formwork.persistence.jdbc.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sessions in {@code fw.session}; what ended is counted in the row of the user. */
public final class JdbcSessionStore implements SessionStore {

  private static final String BEGIN =
      """
      INSERT INTO fw.session (key, user_id, begun_at, seen_at, address, agent)
      SELECT ?, u.id, ?, ?, ?, ? FROM fw."user" u
      WHERE u.id = ? AND u.active AND (u.signed_out_at IS NULL OR u.signed_out_at < ?)
      ON CONFLICT (key) DO NOTHING
      """;

  private static final String SESSION =
      """
      SELECT s.id, s.user_id, s.begun_at, s.seen_at, s.address, s.agent, coalesce(u.active, false),
        s.ending
      FROM fw.session s JOIN fw."user" u ON u.id = s.user_id
      WHERE\
      """;

  private static final String ENDED = "UPDATE fw.session SET ended_at = ?, ending = ? WHERE";

  private final Sql sql;

  public JdbcSessionStore(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean begin(String key, long user, Instant begun, Visitor visitor, Instant now) {
    sql.change(BEGIN, key, begun, now, visitor.address(), visitor.agent(), user, begun);
    return find(key).isPresent();
  }

  @Override
  public Optional<Kept> find(String key) {
    return sql.first(JdbcSessionStore::kept, SESSION + " s.key = ?", key);
  }

  @Override
  public void seen(long id, Instant now) {
    sql.change("UPDATE fw.session SET seen_at = ? WHERE id = ?", now, id);
  }

  @Override
  public List<OpenSession> of(long user) {
    return sql
        .list(
            JdbcSessionStore::kept,
            SESSION + " s.user_id = ? AND s.ended_at IS NULL ORDER BY s.seen_at DESC, s.id DESC",
            user)
        .stream()
        .map(Kept::session)
        .toList();
  }

  @Override
  public boolean end(long user, long id, Ending why, Instant now) {
    boolean ended =
        sql.change(
                ENDED + " id = ? AND user_id = ? AND ended_at IS NULL", now, written(why), id, user)
            == 1;
    if (ended) {
      sql.change("UPDATE fw.\"user\" SET sessions_ended = sessions_ended + 1 WHERE id = ?", user);
    }
    return ended;
  }

  @Override
  public void endAll(long user, Optional<Long> except, Ending why, Instant now) {
    sql.change(
        ENDED + " user_id = ? AND ended_at IS NULL AND id <> ?",
        now,
        written(why),
        user,
        except.orElse(0L));
    sql.change(
        """
        UPDATE fw."user" SET sessions_ended = sessions_ended + 1, signed_out_at = ? WHERE id = ?
        """,
        now,
        user);
  }

  @Override
  public int forget(Instant before) {
    return sql.change("DELETE FROM fw.session WHERE seen_at < ?", before);
  }

  private static Kept kept(Row row) throws SQLException {
    OpenSession session =
        new OpenSession(
            row.number(1), row.number(2), row.moment(3), row.moment(4), row.text(5), row.text(6));
    return new Kept(session, row.flag(7), row.textIfAny(8).map(JdbcSessionStore::read));
  }

  private static String written(Ending why) {
    return why.name().toLowerCase(Locale.ROOT);
  }

  private static Ending read(String written) {
    return Ending.valueOf(written.toUpperCase(Locale.ROOT));
  }
}
