package io.formwork.core.value;

import io.formwork.core.message.Message;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Range;
import java.math.BigDecimal;
import java.util.Optional;

/** How large a number or a date may be, and how exact. */
final class Limits {

  private Limits() {}

  static Optional<Message> range(Field field, long value, FieldType.Whole whole) {
    Optional<Long> least = Optional.of(whole.min()).filter(min -> min > Long.MIN_VALUE);
    Optional<Long> most = Optional.of(whole.max()).filter(max -> max < Long.MAX_VALUE);
    return range(field, value, new Range<>(least, most));
  }

  /** Names the bounds that there are. */
  static <T extends Comparable<? super T>> Optional<Message> range(
      Field field, T value, Range<T> range) {
    if (range.contains(value)) {
      return Optional.empty();
    }
    if (range.least().isEmpty()) {
      return range.most().map(most -> Message.of("field.at_most", field.title(), most));
    }
    T least = range.least().get();
    return Optional.of(
        range
            .most()
            .map(most -> Message.of("field.out_of_range", field.title(), least, most))
            .orElseGet(() -> Message.of("field.at_least", field.title(), least)));
  }

  static Optional<Message> digits(Field field, BigDecimal value, int precision, int scale) {
    BigDecimal plain = value.stripTrailingZeros();
    boolean fits = plain.scale() <= scale && plain.precision() - plain.scale() <= precision - scale;
    return fits
        ? Optional.empty()
        : Optional.of(Message.of("field.too_precise", field.title(), precision, scale));
  }
}
