package io.formwork.core.export;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Currency;

/**
 * One value of a spreadsheet, of the type that the reader of the file shall sort and calculate by.
 */
public sealed interface Cell {

  /** The field is empty, or may not be read. */
  record Blank() implements Cell {}

  /** Characters that stand for themselves: {@code =1+1} is four characters and no formula. */
  record Text(String text) implements Cell {}

  /**
   * A number.
   *
   * @param value with as many digits after the point as are to be shown
   */
  record Amount(BigDecimal value) implements Cell {}

  /** An amount of money, with as many digits after the point as its currency has. */
  record Money(BigDecimal value, Currency currency) implements Cell {}

  record Day(LocalDate date) implements Cell {}

  record Time(LocalTime time) implements Cell {}

  /** A point in time, as a clock on the wall of the application shows it. */
  record Moment(LocalDateTime local) implements Cell {}

  /** A length of time, shown in hours and minutes. */
  record Span(Duration duration) implements Cell {}
}
