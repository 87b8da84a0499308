package io.formwork.metadata.expression;

import io.formwork.metadata.expression.Expression.Operation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Arithmetic with values that are there. Times are calculated in microseconds, as PostgreSQL keeps
 * them; what leaves the range of its type is empty.
 */
final class Arithmetics {

  /** Digits after the point of a quotient; the rest is cut off. */
  private static final int QUOTIENT_SCALE = 10;

  private static final BigInteger SECOND = BigInteger.valueOf(1_000_000);
  private static final long DAY = 86_400_000_000L;
  private static final BigInteger FIRST_MOMENT = micros(Instant.parse("0001-01-01T00:00:00Z"));
  private static final BigInteger LAST_MOMENT =
      micros(Instant.parse("9999-12-31T23:59:59.999999Z"));
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  /** Ten thousand years. */
  private static final BigInteger MOST_DAYS = BigInteger.valueOf(3_652_500);

  private static final BigInteger LONGEST = MOST_DAYS.multiply(BigInteger.valueOf(DAY));

  private Arithmetics() {}

  static Optional<Object> result(Operation operation, Object left, Object right) {
    if (left instanceof String first && right instanceof String second) {
      return Optional.of(first + second);
    }
    if (left instanceof Number first && right instanceof Number second) {
      return number(operation, first, second);
    }
    if (left instanceof Duration first) {
      return ofDuration(operation, first, right);
    }
    if (right instanceof Duration second) {
      return withDuration(operation, left, second);
    }
    return between(left, right);
  }

  /** So many days, hours or minutes. */
  static Optional<Object> duration(long count, long seconds) {
    return duration(
        BigInteger.valueOf(count).multiply(BigInteger.valueOf(seconds)).multiply(SECOND));
  }

  private static Optional<Object> number(Operation operation, Number left, Number right) {
    if (operation != Operation.DIVIDED_BY && left instanceof Long && right instanceof Long) {
      return whole(operation, left.longValue(), right.longValue());
    }
    BigDecimal first = Values.decimal(left);
    BigDecimal second = Values.decimal(right);
    return switch (operation) {
      case PLUS -> Optional.of(first.add(second));
      case MINUS -> Optional.of(first.subtract(second));
      case TIMES -> Optional.of(first.multiply(second));
      case DIVIDED_BY -> quotient(first, second);
    };
  }

  private static Optional<Object> whole(Operation operation, long left, long right) {
    try {
      return switch (operation) {
        case PLUS -> Optional.of(Math.addExact(left, right));
        case MINUS -> Optional.of(Math.subtractExact(left, right));
        case TIMES -> Optional.of(Math.multiplyExact(left, right));
        case DIVIDED_BY -> throw new IllegalArgumentException("A quotient is a decimal");
      };
    } catch (ArithmeticException overflow) {
      return Optional.empty();
    }
  }

  private static Optional<Object> quotient(BigDecimal left, BigDecimal right) {
    return right.signum() == 0
        ? Optional.empty()
        : Optional.of(left.divide(right, QUOTIENT_SCALE, RoundingMode.DOWN));
  }

  private static Optional<Object> ofDuration(Operation operation, Duration left, Object right) {
    BigInteger first = micros(left);
    return switch (right) {
      case Duration second when operation == Operation.PLUS -> duration(first.add(micros(second)));
      case Duration second when operation == Operation.MINUS ->
          duration(first.subtract(micros(second)));
      case Duration second -> quotient(new BigDecimal(first), new BigDecimal(micros(second)));
      case Long times when operation == Operation.TIMES ->
          duration(first.multiply(BigInteger.valueOf(times)));
      case Long parts ->
          parts == 0 ? Optional.empty() : duration(first.divide(BigInteger.valueOf(parts)));
      default -> withDuration(operation, right, left);
    };
  }

  private static Optional<Object> withDuration(Operation operation, Object left, Duration right) {
    BigInteger distance = operation == Operation.MINUS ? micros(right).negate() : micros(right);
    return switch (left) {
      case Instant moment -> moment(micros(moment).add(distance));
      case LocalDate day -> day(day, distance.divide(BigInteger.valueOf(DAY)));
      case Long times -> duration(micros(right).multiply(BigInteger.valueOf(times)));
      default -> throw new IllegalArgumentException("No time: " + left);
    };
  }

  private static Optional<Object> between(Object left, Object right) {
    if (left instanceof LocalDate first && right instanceof LocalDate second) {
      return Optional.of(Duration.ofDays(first.toEpochDay() - second.toEpochDay()));
    }
    return duration(micros((Instant) left).subtract(micros((Instant) right)));
  }

  /** The date so many whole days later; part of a day counts nothing. */
  private static Optional<Object> day(LocalDate from, BigInteger days) {
    if (days.abs().compareTo(MOST_DAYS) > 0) {
      return Optional.empty();
    }
    LocalDate day = from.plusDays(days.longValue());
    return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY) ? Optional.empty() : Optional.of(day);
  }

  /** The moment, when it is one of the calendar. */
  static Optional<Object> moment(Instant moment) {
    return moment(micros(moment));
  }

  private static Optional<Object> moment(BigInteger micros) {
    if (micros.compareTo(FIRST_MOMENT) < 0 || micros.compareTo(LAST_MOMENT) > 0) {
      return Optional.empty();
    }
    BigInteger[] seconds = micros.divideAndRemainder(SECOND);
    return Optional.of(
        Instant.ofEpochSecond(seconds[0].longValue(), seconds[1].longValue() * 1_000));
  }

  private static Optional<Object> duration(BigInteger micros) {
    if (micros.abs().compareTo(LONGEST) > 0) {
      return Optional.empty();
    }
    BigInteger[] seconds = micros.divideAndRemainder(SECOND);
    return Optional.of(Duration.ofSeconds(seconds[0].longValue(), seconds[1].longValue() * 1_000));
  }

  private static BigInteger micros(Instant moment) {
    return micros(moment.getEpochSecond(), moment.getNano());
  }

  private static BigInteger micros(Duration duration) {
    return micros(duration.getSeconds(), duration.getNano());
  }

  private static BigInteger micros(long seconds, int nanos) {
    return BigInteger.valueOf(seconds).multiply(SECOND).add(BigInteger.valueOf(nanos / 1_000));
  }
}
