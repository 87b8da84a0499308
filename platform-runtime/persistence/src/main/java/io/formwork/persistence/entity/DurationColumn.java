package io.formwork.persistence.entity;

import io.formwork.persistence.jdbc.Microseconds;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells Hibernate how durations lie in their columns; named by the generated classes. */
@Converter
public final class DurationColumn implements AttributeConverter<Duration, Long> {

  @Override
  public @Nullable Long convertToDatabaseColumn(@Nullable Duration duration) {
    return duration == null ? null : Microseconds.of(duration);
  }

  @Override
  public @Nullable Duration convertToEntityAttribute(@Nullable Long microseconds) {
    return microseconds == null ? null : Microseconds.toDuration(microseconds);
  }
}
