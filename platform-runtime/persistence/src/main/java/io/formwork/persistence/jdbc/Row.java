package io.formwork.persistence.jdbc;

import io.formwork.metadata.value.Json;
import io.formwork.metadata.value.KeptFile;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgResultSet;

/** The current row of a result, read by the position of its columns (from 1). */
public final class Row {

  private final ResultSet result;

  private Row(ResultSet result) {
    this.result = result;
  }

  /** Of the driver's own result: what a server puts around it takes a lock for every value. */
  static Row of(ResultSet result) throws SQLException {
    return new Row(result.unwrap(PgResultSet.class));
  }

  public String text(int column) throws SQLException {
    return result.getString(column);
  }

  public Optional<String> textIfAny(int column) throws SQLException {
    return Optional.ofNullable(result.getString(column));
  }

  public long number(int column) throws SQLException {
    return result.getLong(column);
  }

  public Optional<Long> numberIfAny(int column) throws SQLException {
    long number = result.getLong(column);
    return result.wasNull() ? Optional.empty() : Optional.of(number);
  }

  public Optional<BigDecimal> decimalIfAny(int column) throws SQLException {
    return Optional.ofNullable(result.getBigDecimal(column));
  }

  public boolean flag(int column) throws SQLException {
    return result.getBoolean(column);
  }

  public Optional<Boolean> flagIfAny(int column) throws SQLException {
    boolean flag = result.getBoolean(column);
    return result.wasNull() ? Optional.empty() : Optional.of(flag);
  }

  public Instant moment(int column) throws SQLException {
    return momentIfAny(column).orElseThrow();
  }

  public Optional<Instant> momentIfAny(int column) throws SQLException {
    return Optional.ofNullable(result.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  public Optional<LocalDate> dayIfAny(int column) throws SQLException {
    return Optional.ofNullable(result.getObject(column, LocalDate.class));
  }

  public Optional<LocalTime> timeIfAny(int column) throws SQLException {
    return Optional.ofNullable(result.getObject(column, LocalTime.class));
  }

  public Optional<Json> jsonIfAny(int column) throws SQLException {
    return textIfAny(column).map(Json::of);
  }

  public Optional<List<KeptFile>> filesIfAny(int column) throws SQLException {
    return textIfAny(column).map(KeptFile::read);
  }

  public Optional<Duration> spanIfAny(int column) throws SQLException {
    return numberIfAny(column).map(Microseconds::toDuration);
  }

  public byte[] bytes(int column) throws SQLException {
    return result.getBytes(column);
  }

  public Optional<List<Long>> numbersIfAny(int column) throws SQLException {
    @Nullable Array array = result.getArray(column);
    return array == null ? Optional.empty() : Optional.of(List.of((Long[]) array.getArray()));
  }

  public Optional<List<String>> textsIfAny(int column) throws SQLException {
    @Nullable Array array = result.getArray(column);
    return array == null ? Optional.empty() : Optional.of(List.of((String[]) array.getArray()));
  }
}
