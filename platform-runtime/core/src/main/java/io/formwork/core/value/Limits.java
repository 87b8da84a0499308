package io.formwork.core.value;

import io.formwork.core.message.Message;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How large a number or a date may be, and how exact. */
final class Limits {

  private Limits() {}

  static Optional<Message> range(Field field, long value, FieldType.Whole whole) {
    Optional<Long> least = Optional.of(whole.min()).filter(min -> min > Long.MIN_VALUE);
    Optional<Long> most = Optional.of(whole.max()).filter(max -> max < Long.MAX_VALUE);
    return range(field, value, new Range<>(least, most));
  }

  static Optional<Message> length(Field field, Duration value, Range<Duration> range) {
    return range.contains(value)
        ? Optional.empty()
        : beyond(field, range.least().map(Limits::words), range.most().map(Limits::words));
  }

  /** A duration in the words of each language. */
  private static Label words(Duration bound) {
    Locale russian = Locale.of("ru");
    return new Label(
        DurationWords.of(bound, Locale.ENGLISH),
        Map.of(russian.getLanguage(), DurationWords.of(bound, russian)));
  }

  static <T extends Comparable<? super T>> Optional<Message> range(
      Field field, T value, Range<T> range) {
    return range.contains(value) ? Optional.empty() : beyond(field, range.least(), range.most());
  }

  /** Names the bounds that there are. */
  private static Optional<Message> beyond(
      Field field, Optional<? extends Object> least, Optional<? extends Object> most) {
    if (least.isEmpty()) {
      return most.map(bound -> Message.of("field.at_most", field.title(), bound));
    }
    return Optional.of(
        most.isPresent()
            ? Message.of("field.out_of_range", field.title(), least.get(), most.get())
            : Message.of("field.at_least", field.title(), least.get()));
  }

  static Optional<Message> digits(Field field, BigDecimal value, int precision, int scale) {
    BigDecimal plain = value.stripTrailingZeros();
    boolean fits = plain.scale() <= scale && plain.precision() - plain.scale() <= precision - scale;
    return fits
        ? Optional.empty()
        : Optional.of(Message.of("field.too_precise", field.title(), precision, scale));
  }
}
