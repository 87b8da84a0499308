package io.formwork.report;

import io.formwork.core.export.Cell;
import io.formwork.core.export.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;

/**
 * The XML of a sheet of rows, written while they are taken. How wide the columns are stands before
 * the rows, so the first ones are kept until it is known.
 */
final class SheetMarkup {

  static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

  private static final String HEADER_STAYS =
      "<sheetViews><sheetView workbookViewId=\"0\" tabSelected=\"1\">"
          + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
          + "</sheetView></sheetViews>";

  private static final int KEPT_FOR_WIDTHS = 500;
  private static final int FULL = 1 << 16;

  private final Sheet sheet;
  private final KnownSheet known;
  private final ColumnWidths widths;
  private final List<String> letters;
  private final Styles styles;
  private final StringBuilder out = new StringBuilder(2 * FULL);
  private final CellMarkup cells;
  private int row = 1;
  private boolean begun;

  SheetMarkup(Sheet sheet, Styles styles, KnownSheet known) {
    this.sheet = sheet;
    this.known = known;
    this.styles = styles;
    this.widths = new ColumnWidths(sheet.columns());
    this.cells = new CellMarkup(styles, out);
    this.letters =
        IntStream.rangeClosed(0, sheet.columns().size())
            .mapToObj(CellReference::convertNumToColString)
            .toList();
  }

  /** Writes the whole entry, and answers how many rows there were. */
  int write(OutputStream entry) throws IOException {
    Writer to = new OutputStreamWriter(entry, StandardCharsets.UTF_8);
    List<String> titles =
        new ArrayList<>(sheet.columns().stream().map(Sheet.Column::title).toList());
    titles.add(KnownSheet.ID_COLUMN);
    header(titles);
    sheet.rows().each((id, version, values) -> take(to, id, version, values));
    begin(to);
    out.append("</sheetData><autoFilter ref=\"A1:")
        .append(letters.getLast())
        .append(row)
        .append("\"/></worksheet>");
    pass(to);
    to.flush();
    return row - 1;
  }

  private void header(List<String> titles) {
    CellStyle style = styles.header();
    out.append("<row r=\"1\">");
    for (int column = 0; column < titles.size(); column++) {
      cells.text(letters.get(column) + 1, titles.get(column), style);
    }
    out.append("</row>");
  }

  private void take(Writer to, long id, long version, List<Cell> values) throws IOException {
    row++;
    String number = Integer.toString(row);
    out.append("<row r=\"").append(number).append("\">");
    for (int column = 0; column < values.size(); column++) {
      int shown = cells.write(letters.get(column).concat(number), values.get(column));
      if (!begun) {
        widths.seen(column, shown);
      }
    }
    cells.whole(letters.getLast().concat(number), id);
    out.append("</row>");
    known.remember(id, version);
    if (row > KEPT_FOR_WIDTHS) {
      begin(to);
    }
    if (begun && out.length() > FULL) {
      pass(to);
    }
  }

  private void begin(Writer to) throws IOException {
    if (!begun) {
      begun = true;
      to.write(HEAD + HEADER_STAYS + widths.markup() + "<sheetData>");
      pass(to);
    }
  }

  private void pass(Writer to) throws IOException {
    to.append(out);
    out.setLength(0);
  }
}
