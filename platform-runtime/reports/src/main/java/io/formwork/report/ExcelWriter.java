package io.formwork.report;

import io.formwork.core.export.Sheet;
import io.formwork.core.export.SpreadsheetWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes {@code .xlsx} files: typed cells, a bold header that stays in sight, a filter on every
 * column; behind them in a hidden column the id of each record, and in a hidden sheet what it takes
 * to know the file again ({@link KnownSheet}). Rows go straight into the stream, as XML; what
 * stands around them is a workbook of Apache POI's.
 */
public final class ExcelWriter implements SpreadsheetWriter {

  private static final String ROWS = "xl/worksheets/sheet1.xml";
  private static final String KNOWN = "xl/worksheets/sheet2.xml";

  @Override
  public void write(Sheet sheet, OutputStream to) throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    try {
      describe(workbook, sheet);
      XSSFSheet page = workbook.createSheet(WorkbookUtil.createSafeSheetName(sheet.title()));
      workbook.createSheet(KnownSheet.NAME);
      workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
      ZipOutputStream zip = new ZipOutputStream(to);
      // Rows are alike, so that even the fastest way makes a tenth of them.
      zip.setLevel(Deflater.BEST_SPEED);
      Styles styles = new Styles(workbook, sheet.language());
      KnownSheet known = new KnownSheet(sheet);
      SheetMarkup markup = new SheetMarkup(sheet, styles, known);
      zip.putNextEntry(new ZipEntry(ROWS));
      int rows = markup.write(zip);
      zip.putNextEntry(new ZipEntry(KNOWN));
      known.write(styles, zip);
      // Makes the name under which spreadsheets look the filter up.
      page.setAutoFilter(new CellRangeAddress(0, rows, 0, sheet.columns().size()));
      surroundings(workbook, zip);
      zip.finish();
    } finally {
      // To close it would be to write it once more, to nowhere.
      workbook.getPackage().revert();
    }
  }

  private static void describe(XSSFWorkbook workbook, Sheet sheet) {
    var properties = workbook.getProperties().getCoreProperties();
    properties.setTitle(sheet.title());
    properties.setCreator("Formwork");
    properties
        .getUnderlyingProperties()
        .setLanguageProperty(Optional.of(sheet.language().toLanguageTag()));
  }

  /** All of the workbook but the sheets that are written already. */
  private static void surroundings(XSSFWorkbook workbook, ZipOutputStream zip) throws IOException {
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    save(workbook, small);
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(small.toByteArray()))) {
      ZipEntry part = parts.getNextEntry();
      while (part != null) {
        if (!Set.of(ROWS, KNOWN).contains(part.getName())) {
          zip.putNextEntry(new ZipEntry(part.getName()));
          parts.transferTo(zip);
        }
        part = parts.getNextEntry();
      }
    }
  }

  /**
   * POI asks whatever loads classes for the thread which XML tools there are, once for every part.
   * In a server that looks through all archives and checks their signatures: a tenth of a second of
   * a processor. The tools of the JDK are meant.
   */
  private static void save(XSSFWorkbook workbook, OutputStream to) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      workbook.write(to);
    } finally {
      thread.setContextClassLoader(usual);
    }
  }
}
