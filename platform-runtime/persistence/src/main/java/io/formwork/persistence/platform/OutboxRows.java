package io.formwork.persistence.platform;

import io.formwork.core.outbox.Delivery;
import io.formwork.core.outbox.OutboxStore.Claimed;
import io.formwork.core.outbox.Parcel;
import io.formwork.core.outbox.Trouble;
import io.formwork.core.record.RecordRef;
import io.formwork.persistence.jdbc.Row;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** Reads rows of {@code fw.outbox}. */
final class OutboxRows {

  static final String COLUMNS =
      "number, id, app, channel, definition, object, record_id, event, body, at, state, attempts,"
          + " due, last_at, last_status, last_trouble";

  static final String SELECT = "SELECT " + COLUMNS + " FROM fw.outbox";

  private OutboxRows() {}

  static String word(Parcel.Channel channel) {
    return channel.name().toLowerCase(Locale.ROOT);
  }

  static Delivery.State state(String word) {
    return Delivery.State.valueOf(word.toUpperCase(Locale.ROOT));
  }

  static Delivery delivery(Row row) throws SQLException {
    return new Delivery(
        row.number(1),
        parcel(row),
        state(row.text(11)),
        (int) row.number(12),
        row.momentIfAny(13),
        attempt(row));
  }

  /** With the columns {@code first_attempt} and {@code leased_until} behind the others. */
  static Claimed claimed(Row row) throws SQLException {
    return new Claimed(parcel(row), (int) row.number(12), row.moment(17), row.moment(18));
  }

  private static Parcel parcel(Row row) throws SQLException {
    return new Parcel(
        row.text(2),
        row.text(3),
        Parcel.Channel.valueOf(row.text(4).toUpperCase(Locale.ROOT)),
        row.text(5),
        new RecordRef(row.text(6), row.number(7)),
        row.text(8),
        row.text(9),
        row.moment(10));
  }

  private static Optional<Delivery.Attempt> attempt(Row row) throws SQLException {
    Optional<Integer> status = row.numberIfAny(15).map(Long::intValue);
    Optional<Trouble> trouble =
        row.textIfAny(16).map(word -> Trouble.valueOf(word.toUpperCase(Locale.ROOT)));
    return row.momentIfAny(14).map(at -> new Delivery.Attempt(at, status, trouble));
  }
}
