package io.formwork.report;

import io.formwork.core.export.Cell;
import io.formwork.core.export.Sheet;
import io.formwork.core.export.SpreadsheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes {@code .xlsx} files: typed cells, a bold header that stays in sight, a filter on every
 * column. A few rows are in memory at a time, the others wait in a temporary file.
 */
public final class ExcelWriter implements SpreadsheetWriter {

  private static final int ROWS_IN_MEMORY = 200;

  @Override
  public void write(Sheet sheet, OutputStream to) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(new XSSFWorkbook(), ROWS_IN_MEMORY)) {
      describe(workbook, sheet);
      SXSSFSheet page = workbook.createSheet(WorkbookUtil.createSafeSheetName(sheet.title()));
      Styles styles = new Styles(workbook, sheet.language());
      ColumnWidths widths = new ColumnWidths(sheet.columns());
      header(page, sheet.columns(), styles);
      int rows = rows(page, sheet, styles, widths);
      page.createFreezePane(0, 1);
      page.setAutoFilter(new CellRangeAddress(0, rows, 0, sheet.columns().size() - 1));
      widths.applyTo(page);
      workbook.write(to);
    }
  }

  private static void describe(SXSSFWorkbook workbook, Sheet sheet) {
    var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
    properties.setTitle(sheet.title());
    properties.setCreator("Formwork");
    properties
        .getUnderlyingProperties()
        .setLanguageProperty(Optional.of(sheet.language().toLanguageTag()));
  }

  private static void header(SXSSFSheet page, List<String> titles, Styles styles) {
    Row row = page.createRow(0);
    for (int column = 0; column < titles.size(); column++) {
      var cell = row.createCell(column);
      cell.setCellValue(titles.get(column));
      cell.setCellStyle(styles.header());
    }
  }

  /** Answers how many rows there were. */
  private static int rows(SXSSFSheet page, Sheet sheet, Styles styles, ColumnWidths widths) {
    CellWriter writer = new CellWriter(styles);
    int number = 0;
    for (List<Cell> cells : sheet.rows()) {
      number++;
      Row row = page.createRow(number);
      for (int column = 0; column < cells.size(); column++) {
        int shown = writer.write(row, column, cells.get(column));
        widths.seen(column, shown);
      }
    }
    return number;
  }
}
