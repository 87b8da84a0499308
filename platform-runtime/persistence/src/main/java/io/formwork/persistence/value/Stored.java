package io.formwork.persistence.value;

import io.formwork.metadata.model.FieldType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * A value as it will be read again: what a column keeps no place for is cut off beforehand, so that
 * a record in memory and the same record read anew are equal.
 */
public final class Stored {

  private Stored() {}

  public static Object value(FieldType type, Object value) {
    return switch (value) {
      case Instant instant -> instant.truncatedTo(ChronoUnit.MICROS);
      case Duration duration -> duration.truncatedTo(ChronoUnit.MICROS);
      case LocalTime time -> time.truncatedTo(ChronoUnit.SECONDS);
      case BigDecimal decimal when type instanceof FieldType.Decimal number ->
          decimal.setScale(number.scale(), RoundingMode.HALF_UP);
      case BigDecimal amount when type instanceof FieldType.Money money ->
          amount.setScale(money.scale(), RoundingMode.HALF_UP);
      default -> value;
    };
  }
}
