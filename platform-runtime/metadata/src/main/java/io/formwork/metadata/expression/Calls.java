package io.formwork.metadata.expression;

import io.formwork.metadata.expression.Expression.Function;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The functions, given arguments that are there. */
final class Calls {

  private Calls() {}

  static Optional<Object> result(Function function, List<Object> arguments, ZoneId zone) {
    Object first = arguments.getFirst();
    return switch (function) {
      case DAYS -> Arithmetics.duration((Long) first, 86_400);
      case HOURS -> Arithmetics.duration((Long) first, 3_600);
      case MINUTES -> Arithmetics.duration((Long) first, 60);
      case CONTAINS -> Optional.of(text(first).contains(text(arguments.get(1))));
      case STARTS_WITH -> Optional.of(text(first).startsWith(text(arguments.get(1))));
      case ENDS_WITH -> Optional.of(text(first).endsWith(text(arguments.get(1))));
      case MATCHES ->
          Optional.of(TextPattern.compiled(text(arguments.get(1))).matcher(text(first)).find());
      case LOWER -> Optional.of(text(first).toLowerCase(Locale.ROOT));
      case UPPER -> Optional.of(text(first).toUpperCase(Locale.ROOT));
      case SIZE -> Optional.of((long) text(first).codePointCount(0, text(first).length()));
      case COUNT -> Optional.of((long) ((List<?>) first).size());
      case DATE -> Optional.of(((Instant) first).atZone(zone).toLocalDate());
      case TIME -> Optional.of(((Instant) first).atZone(zone).toLocalTime());
      case START_OF_DAY -> Dates.start((LocalDate) first, zone);
      case START_OF_WEEK -> Optional.of(Dates.monday((LocalDate) first));
      case START_OF_MONTH -> Optional.of(((LocalDate) first).withDayOfMonth(1));
      case START_OF_QUARTER -> Optional.of(Dates.quarter((LocalDate) first));
      case START_OF_YEAR -> Optional.of(((LocalDate) first).withDayOfYear(1));
      case ADD_MONTHS -> Dates.later((LocalDate) first, (Long) arguments.get(1));
      case HAS_WORD, HAS_BEGINNING, HAS_LIKENESS ->
          throw new IllegalStateException("Words are looked for by the database");
      case ROUND ->
          Optional.of(
              Values.decimal(first)
                  .setScale(((Long) arguments.get(1)).intValue(), RoundingMode.HALF_UP));
    };
  }

  private static String text(Object value) {
    return (String) value;
  }
}
