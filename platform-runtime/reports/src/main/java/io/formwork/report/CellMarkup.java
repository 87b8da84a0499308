package io.formwork.report;

import io.formwork.core.export.Cell;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;

/** Writes one value in the type that a spreadsheet has for it, as the XML of its cell. */
final class CellMarkup {

  /** A spreadsheet's numbers are doubles: what has more digits would be falsified. */
  private static final int EXACT_DIGITS = 15;

  /** A spreadsheet begins its calendar in 1900. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

  /** The day whose number is 0; it counts a 29 February 1900 that there was not. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private static final LocalDate AFTER_THE_FALSE_DAY = LocalDate.of(1900, 3, 1);

  private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
  private static final double DAY_IN_SECONDS = Duration.ofDays(1).toSeconds();

  private final Styles styles;
  private final StringBuilder out;

  /**
   * @param out where the cells go
   */
  CellMarkup(Styles styles, StringBuilder out) {
    this.styles = styles;
    this.out = out;
  }

  /**
   * Answers about how many characters the value takes on the screen.
   *
   * @param place of the cell, such as {@code B7}
   */
  int write(String place, Cell cell) {
    return switch (cell) {
      case Cell.Blank blank -> 0;
      case Cell.Text text -> text(place, text.text());
      case Cell.Amount amount -> amount(place, amount.value());
      case Cell.Money money -> money(place, money);
      case Cell.Time time -> time(place, time.time());
      case Cell.Day day -> day(place, day.date());
      case Cell.Moment moment -> moment(place, moment.local());
      case Cell.Span span -> span(place, span.duration());
    };
  }

  int text(String place, String text) {
    return text(place, text, startsLikeFormula(text) ? styles.quoted() : styles.text());
  }

  int text(String place, String text, CellStyle style) {
    String fitting =
        text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    begin(place, style).append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    XmlText.append(out, fitting);
    out.append("</t></is></c>");
    return fitting.indexOf('\n') < 0
        ? fitting.length()
        : fitting.lines().mapToInt(String::length).max().orElse(0);
  }

  /** Such a text would become a formula when somebody edits the cell. */
  private static boolean startsLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }

  /** A number that is no value of a field. */
  void whole(String place, long number) {
    begin(place, styles.text()).append("><v>").append(number).append("</v></c>");
  }

  private int amount(String place, BigDecimal value) {
    if (value.precision() > EXACT_DIGITS) {
      return text(place, value.toPlainString());
    }
    number(place, value.toPlainString(), styles.amount(Math.max(0, value.scale())));
    return value.toPlainString().length();
  }

  private int money(String place, Cell.Money money) {
    if (money.value().precision() > EXACT_DIGITS) {
      return text(place, money.value().toPlainString());
    }
    CellStyle style = styles.money(money.currency(), money.value().scale());
    number(place, money.value().toPlainString(), style);
    // What stands between the digits and behind them.
    return money.value().toPlainString().length() * 4 / 3 + 4;
  }

  private int time(String place, LocalTime time) {
    boolean seconds = time.getSecond() != 0;
    number(place, time.toSecondOfDay() / DAY_IN_SECONDS, styles.time(seconds));
    return (seconds ? "23:59:59" : "23:59").length();
  }

  private int day(String place, LocalDate date) {
    if (date.isBefore(FIRST_DAY)) {
      return text(place, date.toString());
    }
    number(place, Long.toString(serial(date)), styles.day());
    return "31.12.2026".length();
  }

  private int moment(String place, LocalDateTime local) {
    if (local.toLocalDate().isBefore(FIRST_DAY)) {
      return text(place, local.toString());
    }
    double part = local.toLocalTime().toSecondOfDay() / DAY_IN_SECONDS;
    number(place, serial(local.toLocalDate()) + part, styles.moment());
    return "31.12.2026 23:59".length();
  }

  private static long serial(LocalDate date) {
    long day = date.toEpochDay() - DAY_ZERO.toEpochDay();
    return date.isBefore(AFTER_THE_FALSE_DAY) ? day - 1 : day;
  }

  /** A spreadsheet shows no negative times, so those are written as text. */
  private int span(String place, Duration duration) {
    if (duration.isNegative()) {
      return text(place, "-" + hoursAndMinutes(duration.negated()));
    }
    number(place, duration.toSeconds() / DAY_IN_SECONDS, styles.span());
    return hoursAndMinutes(duration).length();
  }

  private static String hoursAndMinutes(Duration duration) {
    return "%d:%02d".formatted(duration.toHours(), duration.toMinutesPart());
  }

  private void number(String place, double number, CellStyle style) {
    number(place, Double.toString(number), style);
  }

  private void number(String place, String digits, CellStyle style) {
    begin(place, style).append("><v>").append(digits).append("</v></c>");
  }

  private StringBuilder begin(String place, CellStyle style) {
    return out.append("<c r=\"")
        .append(place)
        .append("\" s=\"")
        .append(style.getIndex())
        .append('"');
  }
}
