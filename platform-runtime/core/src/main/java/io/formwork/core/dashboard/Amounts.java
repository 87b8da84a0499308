package io.formwork.core.dashboard;

import io.formwork.core.value.DurationWords;
import io.formwork.core.value.MoneyWords;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.View;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes amounts of what an aggregate answered: numbers, and durations as hours and in words. */
record Amounts(View.Measure measure, Locale locale) {

  Figure.Amount of(@Nullable Object value) {
    if (value == null) {
      return nothing();
    }
    if (value instanceof Duration duration) {
      double hours = duration.toMinutes() / 60.0;
      return new Figure.Amount(Optional.of(hours), DurationWords.of(duration, locale));
    }
    if (money().isPresent() && value instanceof BigDecimal amount) {
      return new Figure.Amount(
          Optional.of(amount.doubleValue()),
          MoneyWords.of(amount, money().get().currency(), locale));
    }
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(1);
    double number = new BigDecimal(value.toString()).doubleValue();
    return new Figure.Amount(Optional.of(number), format.format(number));
  }

  private Optional<FieldType.Money> money() {
    return measure
        .of()
        .map(path -> path.field().type())
        .filter(FieldType.Money.class::isInstance)
        .map(FieldType.Money.class::cast);
  }

  /** Counting nothing gives zero; the average of nothing is no figure at all. */
  private Figure.Amount nothing() {
    return switch (measure.aggregate()) {
      case COUNT -> new Figure.Amount(Optional.of(0.0), "0");
      case SUM, AVERAGE, MINIMUM, MAXIMUM -> new Figure.Amount(Optional.empty(), "—");
    };
  }
}
