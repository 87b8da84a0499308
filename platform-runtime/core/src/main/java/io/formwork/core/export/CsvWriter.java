package io.formwork.core.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * Writes tables as text in UTF-8: a line of titles, then a line a row. A value with a separator, a
 * quote or a line break stands in quotes, a quote in it is doubled. Dates are written {@code
 * 2026-03-31}, moments {@code 2026-03-31 09:00} in the zone of the application, lengths of time in
 * hours and minutes, {@code 28:05}.
 */
public final class CsvWriter implements SpreadsheetWriter {

  private static final String LINE_END = "\r\n";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** So many characters are sent together. */
  private static final int BLOCK = 1 << 15;

  private static final int TWO_DIGITS = 10;

  private final CsvForm form;

  public CsvWriter(CsvForm form) {
    this.form = form;
  }

  @Override
  public void write(Sheet sheet, OutputStream to) throws IOException {
    StringBuilder text = new StringBuilder(2 * BLOCK);
    if (form.marked()) {
      text.append(BYTE_ORDER_MARK);
    }
    titles(text, sheet.columns());
    // Whoever waits sees that it has begun, however long the database takes to sort.
    send(text, to);
    to.flush();
    sheet
        .rows()
        .each((id, version, cells) -> {
          row(text, cells);
          text.append(LINE_END);
          if (text.length() >= BLOCK) {
            send(text, to);
          }
        });
    send(text, to);
    to.flush();
  }

  private static void send(StringBuilder text, OutputStream to) throws IOException {
    to.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }

  private void titles(StringBuilder line, List<Sheet.Column> columns) {
    for (int column = 0; column < columns.size(); column++) {
      if (column > 0) {
        line.append(form.separator());
      }
      title(line, columns.get(column).title());
    }
    line.append(LINE_END);
  }

  private void row(StringBuilder line, List<Cell> cells) {
    for (int column = 0; column < cells.size(); column++) {
      if (column > 0) {
        line.append(form.separator());
      }
      cell(line, cells.get(column));
    }
  }

  private void cell(StringBuilder line, Cell cell) {
    switch (cell) {
      case Cell.Blank blank -> {}
      case Cell.Text text -> text(line, text.text());
      case Cell.Amount amount -> number(line, amount.value());
      case Cell.Money money -> number(line, money.value());
      case Cell.Day day -> line.append(day.date());
      case Cell.Time time -> time(line, time.time());
      case Cell.Moment moment -> moment(line, moment.local());
      case Cell.Span span -> span(line, span.duration());
    }
  }

  private void number(StringBuilder line, BigDecimal value) {
    String digits = value.toPlainString();
    String written = form.decimal() == '.' ? digits : digits.replace('.', form.decimal());
    if (written.indexOf(form.separator()) >= 0) {
      line.append('"').append(written).append('"');
      return;
    }
    line.append(written);
  }

  private void title(StringBuilder line, String title) {
    plain(line, form.guarded() ? Formulas.signed(title) : title);
  }

  private void text(StringBuilder line, String text) {
    if (form.guarded() && Formulas.isFormula(text)) {
      quoted(line, Formulas.guarded(text));
    } else {
      plain(line, text);
    }
  }

  private void plain(StringBuilder line, String text) {
    if (needsQuotes(text)) {
      quoted(line, text);
    } else {
      line.append(text);
    }
  }

  private static void quoted(StringBuilder line, String text) {
    line.append('"').append(text.replace("\"", "\"\"")).append('"');
  }

  /** Also at its ends a blank stands in quotes, or some reader takes it away. */
  private boolean needsQuotes(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == form.separator() || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ');
  }

  private static void moment(StringBuilder line, LocalDateTime moment) {
    line.append(moment.toLocalDate()).append(' ');
    time(line, moment.toLocalTime());
  }

  private static void time(StringBuilder line, LocalTime time) {
    twoDigits(line, time.getHour());
    twoDigits(line.append(':'), time.getMinute());
    if (time.getSecond() != 0) {
      twoDigits(line.append(':'), time.getSecond());
    }
  }

  private static void span(StringBuilder line, Duration duration) {
    Duration positive = duration.abs();
    line.append(duration.isNegative() ? "-" : "").append(positive.toHours()).append(':');
    twoDigits(line, positive.toMinutesPart());
    if (positive.toSecondsPart() != 0) {
      twoDigits(line.append(':'), positive.toSecondsPart());
    }
  }

  private static void twoDigits(StringBuilder line, int number) {
    line.append(number < TWO_DIGITS ? "0" : "").append(number);
  }
}
