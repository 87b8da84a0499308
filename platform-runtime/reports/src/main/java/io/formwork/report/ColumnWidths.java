package io.formwork.report;

import io.formwork.core.export.Sheet;
import java.util.List;

/** Finds how wide each column must be so that what is in it can be read. */
final class ColumnWidths {

  private static final int NARROWEST = 8;
  private static final int WIDEST = 60;

  /** The arrow of the filter covers the end of a title. */
  private static final int ARROW = 3;

  private final int[] characters;

  ColumnWidths(List<Sheet.Column> columns) {
    characters = columns.stream().mapToInt(column -> column.title().length() + ARROW).toArray();
  }

  void seen(int column, int shown) {
    characters[column] = Math.max(characters[column], shown + 1);
  }

  /** The columns, and behind them one that is hidden. */
  String markup() {
    StringBuilder markup = new StringBuilder("<cols>");
    for (int column = 0; column < characters.length; column++) {
      int width = Math.clamp(characters[column], NARROWEST, WIDEST);
      markup.append(
          "<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>"
              .formatted(column + 1, width));
    }
    int hidden = characters.length + 1;
    return markup
        .append(
            "<col min=\"%1$d\" max=\"%1$d\" width=\"8\" hidden=\"1\"/></cols>".formatted(hidden))
        .toString();
  }
}
