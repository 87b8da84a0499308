package io.formwork.report;

import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The looks of cells. A workbook may hold only so many styles, so each is made once. */
final class Styles {

  private final Workbook workbook;
  private final CellStyle header;
  private final CellStyle text;
  private final CellStyle quoted;
  private final CellStyle day;
  private final CellStyle moment;
  private final CellStyle span;
  private final Map<Integer, CellStyle> amounts = new HashMap<>();
  private final Map<Currency, CellStyle> monies = new HashMap<>();
  private final Map<Boolean, CellStyle> times = new HashMap<>();
  private final Locale language;

  Styles(Workbook workbook, Locale language) {
    this.workbook = workbook;
    this.language = language;
    String date = language.getLanguage().equals("ru") ? "dd.mm.yyyy" : "yyyy-mm-dd";
    header = bold();
    text = plain();
    quoted = plain();
    quoted.setQuotePrefixed(true);
    day = formatted(date);
    moment = formatted(date + " hh:mm");
    span = formatted("[h]:mm");
  }

  CellStyle header() {
    return header;
  }

  CellStyle text() {
    return text;
  }

  /** For a text that looks like a formula and shall never become one. */
  CellStyle quoted() {
    return quoted;
  }

  CellStyle day() {
    return day;
  }

  CellStyle moment() {
    return moment;
  }

  CellStyle span() {
    return span;
  }

  /** A number with so many digits after the point. */
  CellStyle amount(int digits) {
    return amounts.computeIfAbsent(
        digits, count -> formatted(count == 0 ? "0" : "0." + "0".repeat(count)));
  }

  /** An amount with the sign of its currency, as the language writes it. */
  CellStyle money(Currency currency, int digits) {
    return monies.computeIfAbsent(
        currency,
        one ->
            formatted(
                "#,##0%s\\ [$%s]"
                    .formatted(
                        digits == 0 ? "" : "." + "0".repeat(digits), one.getSymbol(language))));
  }

  CellStyle time(boolean seconds) {
    return times.computeIfAbsent(seconds, exact -> formatted(exact ? "hh:mm:ss" : "hh:mm"));
  }

  private CellStyle plain() {
    CellStyle style = workbook.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private CellStyle formatted(String format) {
    CellStyle style = plain();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  private CellStyle bold() {
    Font font = workbook.createFont();
    font.setBold(true);
    CellStyle style = plain();
    style.setFont(font);
    return style;
  }
}
