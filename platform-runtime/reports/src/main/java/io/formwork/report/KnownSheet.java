package io.formwork.report;

import io.formwork.core.export.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.poi.ss.util.CellReference;

/**
 * The hidden sheet by which a file is known when it comes back edited. Its first row says {@code
 * formwork}, the number of this layout, application, object and moment; its second the paths of the
 * columns, whatever their titles have become; all others the id and version of a record. The rows
 * of the visible sheet carry their id, so that they may be sorted, left out and added to.
 */
final class KnownSheet {

  static final String NAME = "formwork";
  static final String ID_COLUMN = "id";
  static final String LAYOUT = "1";

  private static final int ROWS_ABOVE = 2;
  private static final int FULL = 1 << 16;

  private final Sheet sheet;
  private long[] ids = new long[1_024];
  private long[] versions = new long[1_024];
  private int size;

  KnownSheet(Sheet sheet) {
    this.sheet = sheet;
  }

  void remember(long id, long version) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size * 2);
      versions = Arrays.copyOf(versions, size * 2);
    }
    ids[size] = id;
    versions[size] = version;
    size++;
  }

  void write(Styles styles, OutputStream entry) throws IOException {
    Writer to = new OutputStreamWriter(entry, StandardCharsets.UTF_8);
    StringBuilder out = new StringBuilder(SheetMarkup.HEAD).append("<sheetData>");
    CellMarkup cells = new CellMarkup(styles, out);
    above(out, cells);
    for (int record = 0; record < size; record++) {
      int row = record + ROWS_ABOVE + 1;
      out.append("<row r=\"").append(row).append("\">");
      cells.whole("A" + row, ids[record]);
      cells.whole("B" + row, versions[record]);
      out.append("</row>");
      if (out.length() > FULL) {
        to.append(out);
        out.setLength(0);
      }
    }
    to.append(out).append("</sheetData></worksheet>");
    to.flush();
  }

  private void above(StringBuilder out, CellMarkup cells) {
    Sheet.Origin origin = sheet.origin();
    row(out, cells, 1, NAME, LAYOUT, origin.app(), origin.object(), origin.at().toString());
    row(out, cells, 2, sheet.columns().stream().map(Sheet.Column::field).toArray(String[]::new));
  }

  private static void row(StringBuilder out, CellMarkup cells, int row, String... texts) {
    out.append("<row r=\"").append(row).append("\">");
    for (int column = 0; column < texts.length; column++) {
      String letters = CellReference.convertNumToColString(column);
      cells.text(letters + row, texts[column]);
    }
    out.append("</row>");
  }
}
