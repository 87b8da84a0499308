package io.formwork.ui.list;

import io.formwork.core.query.Filter;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.value.TimesOfDay;
import io.formwork.ui.form.TypedDuration;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code 100..500}, {@code 100..}, {@code ..500} or one value, as people type them. */
final class TypedRange {

  private static final Pattern RANGE = Pattern.compile("(.*?)(?:\\.\\.\\.?|…|–)(.*)");

  private TypedRange() {}

  /**
   * The filter; none when nothing was typed.
   *
   * @throws IllegalArgumentException when it cannot be read
   */
  static Optional<Filter> of(FieldPath path, String typed, Function<String, Object> read) {
    Matcher range = RANGE.matcher(typed.strip());
    String first = range.matches() ? range.group(1) : typed;
    String last = range.matches() ? range.group(2) : typed;
    Optional<Object> least = bound(first, read);
    Optional<Object> most = bound(last, read);
    return least.isEmpty() && most.isEmpty()
        ? Optional.empty()
        : Optional.of(new Filter.Within(path, least, most));
  }

  private static Optional<Object> bound(String text, Function<String, Object> read) {
    return Optional.of(text.strip()).filter(written -> !written.isEmpty()).map(read);
  }

  /** With spaces between the groups, and a comma or a point before the parts. */
  static BigDecimal number(String text) {
    return new BigDecimal(text.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.'));
  }

  static LocalTime time(String text) {
    return TimesOfDay.read(text).orElseThrow(() -> new IllegalArgumentException(text));
  }

  static Duration duration(String text) {
    return TypedDuration.parse(text).orElseThrow(() -> new IllegalArgumentException(text));
  }
}
