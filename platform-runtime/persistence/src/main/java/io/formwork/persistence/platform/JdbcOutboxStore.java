package io.formwork.persistence.platform;

import io.formwork.core.outbox.Delivery;
import io.formwork.core.outbox.Delivery.State;
import io.formwork.core.outbox.OutboxStore;
import io.formwork.core.outbox.Parcel;
import io.formwork.core.outbox.Trouble;
import io.formwork.persistence.jdbc.Row;
import io.formwork.persistence.jdbc.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Parcels in {@code fw.outbox}. */
public final class JdbcOutboxStore implements OutboxStore {

  /** How many parcels of one definition are under way at once: one that hangs must not hold all. */
  private static final int UNDER_WAY = 2;

  private static final String ADD =
      """
      INSERT INTO fw.outbox
        (id, app, channel, definition, object, record_id, event, body, at, state, due)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?)
      """;

  private static final String CLAIM =
      """
      UPDATE fw.outbox SET attempts = attempts + 1, first_attempt = coalesce(first_attempt, ?),
        leased_until = ?
      WHERE number = (
        SELECT o.number FROM fw.outbox o
        WHERE o.state = 'waiting' AND o.due <= ?
          AND (o.leased_until IS NULL OR o.leased_until <= ?)
          AND NOT EXISTS (SELECT 1 FROM fw.outbox e WHERE e.state = 'waiting'
            AND (e.app, e.channel, e.definition, e.object, e.record_id)
              = (o.app, o.channel, o.definition, o.object, o.record_id)
            AND e.number < o.number)
          AND NOT EXISTS (SELECT 1 FROM fw.outbox_pause p
            WHERE p.app = o.app AND p.definition = o.definition)
          AND (SELECT count(*) FROM fw.outbox u WHERE u.state = 'waiting'
            AND (u.app, u.channel, u.definition) = (o.app, o.channel, o.definition)
            AND u.leased_until > ?) < ?
        ORDER BY o.due, o.number LIMIT 1 FOR UPDATE OF o SKIP LOCKED)
      RETURNING %s, first_attempt, leased_until
      """
          .formatted(OutboxRows.COLUMNS);

  private static final String SETTLE =
      """
      UPDATE fw.outbox SET state = ?, due = ?, leased_until = NULL, last_at = ?, last_status = ?,
        last_trouble = ?
      WHERE id = ? AND attempts = ? AND leased_until = ?
      """;

  private static final String AGAIN =
      """
      UPDATE fw.outbox SET state = 'waiting', attempts = 0, first_attempt = NULL, due = ?,
        leased_until = NULL
      WHERE app = ? AND id = ?
      """;

  private static final String COUNTS =
      "SELECT definition, state, count(*) FROM fw.outbox WHERE app = ? GROUP BY definition, state";

  private static final String PAUSE =
      """
      INSERT INTO fw.outbox_pause (app, definition, at, by) VALUES (?, ?, ?, ?)
      ON CONFLICT (app, definition) DO NOTHING
      """;

  private static final String LOCK =
      "SELECT pg_advisory_xact_lock(hashtextextended('outbox of ' || ?, 0))::text";

  private final Sql sql;

  public JdbcOutboxStore(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(Parcel parcel) {
    sql.change(
        ADD,
        parcel.id(),
        parcel.app(),
        OutboxRows.word(parcel.channel()),
        parcel.definition(),
        parcel.about().object(),
        parcel.about().id(),
        parcel.event(),
        parcel.body(),
        parcel.at(),
        parcel.at());
  }

  @Override
  public Optional<Claimed> claim(Instant now, Instant until) {
    return sql.first(OutboxRows::claimed, CLAIM, now, until, now, now, now, UNDER_WAY);
  }

  @Override
  public void settle(Claimed claimed, State state, Optional<Instant> due, Delivery.Attempt last) {
    sql.change(
        SETTLE,
        state.word(),
        due,
        last.at(),
        last.status(),
        last.trouble().map(Trouble::word),
        claimed.parcel().id(),
        claimed.attempt(),
        claimed.until());
  }

  @Override
  public List<Delivery> list(
      String app, String definition, Optional<State> state, OptionalLong before, int limit) {
    StringBuilder where = new StringBuilder(" WHERE app = ? AND definition = ?");
    List<Object> parameters = new ArrayList<>(List.of(app, definition));
    state.ifPresent(wanted -> {
      where.append(" AND state = ?");
      parameters.add(wanted.word());
    });
    before.ifPresent(number -> {
      where.append(" AND number < ?");
      parameters.add(number);
    });
    parameters.add(limit);
    return sql.listBinding(
        OutboxRows::delivery,
        OutboxRows.SELECT + where + " ORDER BY number DESC LIMIT ?",
        parameters);
  }

  @Override
  public Optional<Delivery> find(String app, String id) {
    return sql.first(
        OutboxRows::delivery, OutboxRows.SELECT + " WHERE app = ? AND id = ?", app, id);
  }

  @Override
  public void again(String app, String id, Instant now) {
    sql.change(AGAIN, now, app, id);
  }

  @Override
  public Map<String, Map<State, Long>> counts(String app) {
    Map<String, Map<State, Long>> counts = new HashMap<>();
    sql.list(JdbcOutboxStore::count, COUNTS, app)
        .forEach(count ->
            counts
                .computeIfAbsent(count.definition(), definition -> new EnumMap<>(State.class))
                .put(count.state(), count.rows()));
    return counts;
  }

  private record Count(String definition, State state, long rows) {}

  private static Count count(Row row) throws SQLException {
    return new Count(row.text(1), OutboxRows.state(row.text(2)), row.number(3));
  }

  @Override
  public void lock(String app) {
    sql.one(row -> row.text(1), LOCK, app);
  }

  @Override
  public Map<String, Pause> paused(String app) {
    Map<String, Pause> paused = new HashMap<>();
    sql.list(
            row -> Map.entry(row.text(1), new Pause(row.moment(2), row.text(3))),
            "SELECT definition, at, by FROM fw.outbox_pause WHERE app = ?",
            app)
        .forEach(pause -> paused.put(pause.getKey(), pause.getValue()));
    return paused;
  }

  @Override
  public void pause(String app, String definition, Pause pause) {
    sql.change(PAUSE, app, definition, pause.at(), pause.by());
  }

  @Override
  public void resume(String app, String definition) {
    sql.change("DELETE FROM fw.outbox_pause WHERE app = ? AND definition = ?", app, definition);
  }

  @Override
  public int forget(Instant before) {
    return sql.change("DELETE FROM fw.outbox WHERE state <> 'waiting' AND last_at < ?", before);
  }
}
