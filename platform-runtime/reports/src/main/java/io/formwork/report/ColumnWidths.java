package io.formwork.report;

import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;

/** Finds how wide each column must be so that what is in it can be read. */
final class ColumnWidths {

  private static final int NARROWEST = 8;
  private static final int WIDEST = 60;

  /** The arrow of the filter covers the end of a title. */
  private static final int ARROW = 3;

  /** A spreadsheet counts widths in 256ths of a character. */
  private static final int UNIT = 256;

  private final int[] characters;

  ColumnWidths(List<String> titles) {
    characters = titles.stream().mapToInt(title -> title.length() + ARROW).toArray();
  }

  void seen(int column, int shown) {
    characters[column] = Math.max(characters[column], shown + 1);
  }

  void applyTo(Sheet sheet) {
    for (int column = 0; column < characters.length; column++) {
      int width = Math.clamp(characters[column], NARROWEST, WIDEST);
      sheet.setColumnWidth(column, width * UNIT);
    }
  }
}
