package io.formwork.report;

import io.formwork.core.export.Cell;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;

/** Writes one value in the type that a spreadsheet has for it. */
final class CellWriter {

  /** A spreadsheet's numbers are doubles: what has more digits would be falsified. */
  private static final int EXACT_DIGITS = 15;

  /** A spreadsheet begins its calendar in 1900. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

  private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
  private static final double DAY_IN_SECONDS = Duration.ofDays(1).toSeconds();

  private final Styles styles;

  CellWriter(Styles styles) {
    this.styles = styles;
  }

  /** Answers about how many characters the value takes on the screen. */
  int write(Row row, int column, Cell cell) {
    return switch (cell) {
      case Cell.Blank blank -> 0;
      case Cell.Text text -> text(row, column, text.text());
      case Cell.Amount amount -> amount(row, column, amount.value());
      case Cell.Money money -> money(row, column, money);
      case Cell.Time time -> time(row, column, time.time());
      case Cell.Day day -> day(row, column, day.date());
      case Cell.Moment moment -> moment(row, column, moment.local());
      case Cell.Span span -> span(row, column, span.duration());
    };
  }

  private int text(Row row, int column, String text) {
    String fitting =
        text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    var cell = row.createCell(column);
    cell.setCellValue(fitting);
    cell.setCellStyle(startsLikeFormula(text) ? styles.quoted() : styles.text());
    return fitting.lines().mapToInt(String::length).max().orElse(0);
  }

  /** Such a text would become a formula when somebody edits the cell. */
  private static boolean startsLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }

  private int amount(Row row, int column, BigDecimal value) {
    if (value.precision() > EXACT_DIGITS) {
      return text(row, column, value.toPlainString());
    }
    var cell = row.createCell(column);
    cell.setCellValue(value.doubleValue());
    cell.setCellStyle(styles.amount(Math.max(0, value.scale())));
    return value.toPlainString().length();
  }

  private int money(Row row, int column, Cell.Money money) {
    if (money.value().precision() > EXACT_DIGITS) {
      return text(row, column, money.value().toPlainString());
    }
    var cell = row.createCell(column);
    cell.setCellValue(money.value().doubleValue());
    cell.setCellStyle(styles.money(money.currency(), money.value().scale()));
    return "%,.2f RUB".formatted(money.value()).length();
  }

  /** A time of day is a part of a day. */
  private int time(Row row, int column, LocalTime time) {
    var cell = row.createCell(column);
    cell.setCellValue(time.toSecondOfDay() / DAY_IN_SECONDS);
    cell.setCellStyle(styles.time(time.getSecond() > 0));
    return "09:30:00".length();
  }

  private int day(Row row, int column, LocalDate date) {
    if (date.isBefore(FIRST_DAY)) {
      return text(row, column, date.toString());
    }
    var cell = row.createCell(column);
    cell.setCellValue(date);
    cell.setCellStyle(styles.day());
    return "31.12.2026".length();
  }

  private int moment(Row row, int column, LocalDateTime local) {
    if (local.toLocalDate().isBefore(FIRST_DAY)) {
      return text(row, column, local.toString());
    }
    var cell = row.createCell(column);
    cell.setCellValue(local);
    cell.setCellStyle(styles.moment());
    return "31.12.2026 23:59".length();
  }

  /** A spreadsheet shows no negative times, so those are written as text. */
  private int span(Row row, int column, Duration duration) {
    if (duration.isNegative()) {
      return text(row, column, "-" + hoursAndMinutes(duration.negated()));
    }
    var cell = row.createCell(column);
    cell.setCellValue(duration.toSeconds() / DAY_IN_SECONDS);
    cell.setCellStyle(styles.span());
    return hoursAndMinutes(duration).length();
  }

  private static String hoursAndMinutes(Duration duration) {
    return "%d:%02d".formatted(duration.toHours(), duration.toMinutesPart());
  }
}
