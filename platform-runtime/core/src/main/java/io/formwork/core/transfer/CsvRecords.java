package io.formwork.core.transfer;

import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Takes text apart into records and values (RFC 4180; lines may end with either sign or both). */
final class CsvRecords {

  private static final int LONGEST_VALUE = 100_000;
  private static final int MOST_VALUES = 500;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader text;
  private final char separator;
  private final StringBuilder value = new StringBuilder();
  private List<RawCell> cells = new ArrayList<>();
  private boolean quoted;
  private int next;
  private int begun;

  CsvRecords(Reader text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /** Takes a record; answers whether more are wanted. */
  @FunctionalInterface
  interface Taker {
    boolean take(int number, List<RawCell> cells);
  }

  void each(Taker taker) throws IOException {
    next = text.read();
    if (next == BYTE_ORDER_MARK) {
      next = text.read();
    }
    int number = 0;
    boolean more = true;
    while (more && next >= 0) {
      number++;
      begun = number;
      more = taker.take(number, read());
    }
  }

  /** The values of one record; what follows its end is {@link #next}. */
  private List<RawCell> read() throws IOException {
    cells = new ArrayList<>();
    while (next >= 0) {
      char c = (char) next;
      next = text.read();
      if (quoted ? inQuotes(c) : outside(c)) {
        return cells;
      }
    }
    if (quoted) {
      throw new RefusedException(Kind.INVALID, Message.of("file.open_quote", begun));
    }
    end();
    return cells;
  }

  private boolean inQuotes(char c) throws IOException {
    if (c != '"') {
      append(c);
    } else if (next == '"') {
      append('"');
      next = text.read();
    } else {
      quoted = false;
    }
    return false;
  }

  /** Answers whether the record ends. */
  private boolean outside(char c) throws IOException {
    if (c == '"' && value.isEmpty()) {
      quoted = true;
    } else if (c == separator) {
      end();
    } else if (c == '\n' || c == '\r') {
      if (c == '\r' && next == '\n') {
        next = text.read();
      }
      end();
      return true;
    } else {
      append(c);
    }
    return false;
  }

  private void append(char c) {
    value.append(c);
    if (value.length() > LONGEST_VALUE) {
      throw new RefusedException(Kind.INVALID, Message.of("file.too_long_text", LONGEST_VALUE));
    }
  }

  private void end() {
    if (cells.size() == MOST_VALUES) {
      throw new RefusedException(Kind.INVALID, Message.of("file.too_many_columns", MOST_VALUES));
    }
    cells.add(value.isEmpty() ? new RawCell.Empty() : new RawCell.Text(value.toString()));
    value.setLength(0);
  }
}
