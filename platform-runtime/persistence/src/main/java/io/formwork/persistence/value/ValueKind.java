package io.formwork.persistence.value;

import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.value.Json;
import io.formwork.metadata.value.KeptFile;
import io.formwork.persistence.jdbc.Row;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** The kinds of value that a column knows; several field types are of one kind. */
public enum ValueKind {
  TEXT(String.class, "text", Row::textIfAny),
  WHOLE(Long.class, "bigint", Row::numberIfAny),
  DECIMAL(BigDecimal.class, "numeric", Row::decimalIfAny),
  FLAG(Boolean.class, "boolean", Row::flagIfAny),
  DAY(LocalDate.class, "date", Row::dayIfAny),
  TIME(LocalTime.class, "time without time zone", Row::timeIfAny),
  MOMENT(Instant.class, "timestamp with time zone", Row::momentIfAny),
  /** In microseconds. */
  SPAN(Duration.class, "bigint", Row::spanIfAny),
  TEXTS(List.class, "text[]", Row::textsIfAny),
  /** Records that a relation to many leads to. */
  NUMBERS(List.class, "bigint[]", Row::numbersIfAny),
  JSON(Json.class, "jsonb", Row::jsonIfAny),
  /** A JSON array of what is known of each. */
  FILES(List.class, "jsonb", Row::filesIfAny);

  private final Class<?> javaType;
  private final String sqlType;

  /** A method of {@link Row}. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Getter getter;

  ValueKind(Class<?> javaType, String sqlType, Getter getter) {
    this.javaType = javaType;
    this.sqlType = sqlType;
    this.getter = getter;
  }

  private interface Getter {
    Optional<? extends Object> get(Row row, int column) throws SQLException;
  }

  public static ValueKind of(FieldType type) {
    return switch (type) {
      case FieldType.Text text -> TEXT;
      case FieldType.RichText text -> TEXT;
      case FieldType.Email email -> TEXT;
      case FieldType.Phone phone -> TEXT;
      case FieldType.Url url -> TEXT;
      case FieldType.Choice choice -> TEXT;
      case FieldType.State state -> TEXT;
      case FieldType.StateKindOf kind -> TEXT;
      case FieldType.Sequence sequence -> TEXT;
      case FieldType.Whole whole -> WHOLE;
      case FieldType.Reference reference -> WHOLE;
      case FieldType.Decimal decimal -> DECIMAL;
      case FieldType.Money money -> DECIMAL;
      case FieldType.Flag flag -> FLAG;
      case FieldType.Day day -> DAY;
      case FieldType.TimeOfDay time -> TIME;
      case FieldType.Moment moment -> MOMENT;
      case FieldType.Span span -> SPAN;
      case FieldType.References several -> NUMBERS;
      case FieldType.Roles roles -> TEXTS;
      case FieldType.ChoiceSet set -> TEXTS;
      case FieldType.Tags tags -> TEXTS;
      case FieldType.Json json -> JSON;
      case FieldType.Files files -> FILES;
    };
  }

  /** The kind of a value in memory. */
  public static ValueKind ofValue(Object value) {
    return switch (value) {
      case String text -> TEXT;
      case Long number -> WHOLE;
      case BigDecimal number -> DECIMAL;
      case Boolean flag -> FLAG;
      case LocalDate day -> DAY;
      case LocalTime time -> TIME;
      case Instant moment -> MOMENT;
      case Duration span -> SPAN;
      case List<?> numbers when !numbers.isEmpty() && numbers.getFirst() instanceof Long -> NUMBERS;
      case List<?> files when !files.isEmpty() && files.getFirst() instanceof KeptFile -> FILES;
      case List<?> texts -> TEXTS;
      case Json json -> JSON;
      default -> throw new IllegalArgumentException("No value of a field: " + value.getClass());
    };
  }

  /** Whether a value has several parts. */
  public boolean isList() {
    return this == TEXTS || this == NUMBERS;
  }

  /** The type of a column for the field, as PostgreSQL writes it. */
  public static String columnType(FieldType type) {
    return switch (type) {
      case FieldType.Decimal decimal -> numeric(decimal.precision(), decimal.scale());
      case FieldType.Money money -> numeric(FieldType.Money.PRECISION, money.scale());
      default -> of(type).sqlType;
    };
  }

  private static String numeric(int precision, int scale) {
    return "numeric(" + precision + "," + scale + ")";
  }

  public Class<?> javaType() {
    return javaType;
  }

  public String sqlType() {
    return sqlType;
  }

  /** The value in a column of a row, if it is not empty. */
  public Optional<Object> read(Row row, int column) throws SQLException {
    return getter.get(row, column).map(value -> (Object) value);
  }
}
