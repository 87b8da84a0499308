package io.formwork.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.export.Cell;
import io.formwork.core.export.Sheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Reads back what was written, as a spreadsheet would. */
class ExcelWriterTest {

  private static final Locale RUSSIAN = Locale.of("ru");

  private static final long FIRST_ID = 4_711;

  private final DataFormatter shown = new DataFormatter(RUSSIAN);

  @Test
  void writesEachValueInItsType() throws IOException {
    XSSFSheet sheet =
        written(
            List.of(
                new Cell.Text("Принтер горит"),
                new Cell.Amount(new BigDecimal("12.50")),
                new Cell.Amount(new BigDecimal("7")),
                new Cell.Day(LocalDate.of(2026, 3, 2)),
                new Cell.Moment(LocalDateTime.of(2026, 3, 2, 9, 15)),
                new Cell.Span(Duration.ofHours(28).plusMinutes(5)),
                new Cell.Blank()));

    assertEquals("Принтер горит", cell(sheet, 0).getStringCellValue());
    assertEquals(12.5, cell(sheet, 1).getNumericCellValue());
    assertEquals("12,50", shown.formatCellValue(cell(sheet, 1)));
    assertEquals("7", shown.formatCellValue(cell(sheet, 2)));
    assertEquals(
        LocalDate.of(2026, 3, 2), cell(sheet, 3).getLocalDateTimeCellValue().toLocalDate());
    assertEquals("02.03.2026", shown.formatCellValue(cell(sheet, 3)));
    assertEquals(LocalDateTime.of(2026, 3, 2, 9, 15), cell(sheet, 4).getLocalDateTimeCellValue());
    assertEquals("02.03.2026 09:15", shown.formatCellValue(cell(sheet, 4)));
    assertEquals(CellType.NUMERIC, cell(sheet, 5).getCellType());
    assertEquals("28:05", shown.formatCellValue(cell(sheet, 5)));
    assertNull(sheet.getRow(1).getCell(6));
  }

  @Test
  void neverWritesFormulas() throws IOException {
    XSSFSheet sheet = written(List.of(new Cell.Text("=HYPERLINK(\"http://evil\")")));

    assertEquals(CellType.STRING, cell(sheet, 0).getCellType());
    assertEquals("=HYPERLINK(\"http://evil\")", cell(sheet, 0).getStringCellValue());
    assertTrue(cell(sheet, 0).getCellStyle().getQuotePrefixed());
  }

  @Test
  void keepsWhatSpreadsheetsCannotCount() throws IOException {
    XSSFSheet sheet =
        written(
            List.of(
                new Cell.Amount(new BigDecimal("12345678901234567890.5")),
                new Cell.Span(Duration.ofMinutes(-90)),
                new Cell.Day(LocalDate.of(1812, 9, 7)),
                new Cell.Text("я".repeat(40_000))));

    assertEquals("12345678901234567890.5", cell(sheet, 0).getStringCellValue());
    assertEquals("-1:30", cell(sheet, 1).getStringCellValue());
    assertEquals("1812-09-07", cell(sheet, 2).getStringCellValue());
    assertEquals(32_767, cell(sheet, 3).getStringCellValue().length());
    assertTrue(cell(sheet, 3).getStringCellValue().endsWith("…"));
  }

  @Test
  void hasBoldHeaderThatStaysInSightWithFilter() throws IOException {
    XSSFSheet sheet = written(List.of(new Cell.Text("а"), new Cell.Text("б")));

    assertEquals("Столбец 1", sheet.getRow(0).getCell(0).getStringCellValue());
    assertTrue(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold());
    assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
    assertTrue(sheet.getPaneInformation().isFreezePane());
    assertEquals("A1:C2", sheet.getCTWorksheet().getAutoFilter().getRef());
  }

  /** In a server that loader has hundreds of archives, which it would look through every time. */
  @Test
  void asksNoLoaderOfTheThreadForTools() throws IOException {
    List<String> asked = new ArrayList<>();
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    ClassLoader listening =
        new ClassLoader(usual) {
          @Override
          public Enumeration<URL> getResources(String name) throws IOException {
            asked.add(name);
            return super.getResources(name);
          }
        };
    thread.setContextClassLoader(listening);
    try {
      new ExcelWriter()
          .write(sheet(1, List.of(List.of(new Cell.Text("а")))), new ByteArrayOutputStream());
      assertSame(listening, thread.getContextClassLoader());
    } finally {
      thread.setContextClassLoader(usual);
    }
    assertEquals(List.of(), asked.stream().filter(name -> name.contains("Transformer")).toList());
  }

  @Test
  void isWideEnoughForWhatIsInIt() throws IOException {
    XSSFSheet sheet =
        written(List.of(new Cell.Text("а".repeat(30)), new Cell.Text("а".repeat(500))));

    assertEquals(31 * 256, sheet.getColumnWidth(0));
    assertEquals(60 * 256, sheet.getColumnWidth(1));
  }

  @Test
  void saysWhatItIsAndInWhichLanguage() throws IOException {
    XSSFSheet sheet = written(List.of(new Cell.Text("а")));

    assertEquals("Обращения в работе", sheet.getSheetName());
    var properties = sheet.getWorkbook().getProperties().getCoreProperties();
    assertEquals("Обращения/в работе", properties.getTitle());
    assertEquals("ru", properties.getUnderlyingProperties().getLanguageProperty().orElseThrow());
  }

  @Test
  void writesManyRowsAndAlsoNone() throws IOException {
    List<Cell> row = List.of(new Cell.Text("x"));
    XSSFSheet many = read(sheet(1, IntStream.range(0, 5_000).mapToObj(i -> row).toList()));
    XSSFSheet none = read(sheet(1, List.of()));

    assertEquals(5_000, many.getLastRowNum());
    assertEquals(0, none.getLastRowNum());
    assertFalse(none.getCTWorksheet().getAutoFilter().getRef().isEmpty());
  }

  @Test
  void knowsItsRowsAgain() throws IOException {
    List<List<Cell>> rows = List.of(List.of(new Cell.Text("а")), List.of(new Cell.Text("б")));
    XSSFSheet sheet = read(sheet(1, rows));
    XSSFSheet known = sheet.getWorkbook().getSheetAt(1);

    assertTrue(sheet.isColumnHidden(1));
    assertEquals(FIRST_ID + 1, (long) sheet.getRow(2).getCell(1).getNumericCellValue());
    assertEquals(SheetVisibility.HIDDEN, sheet.getWorkbook().getSheetVisibility(1));
    assertEquals("book", known.getRow(0).getCell(3).getStringCellValue());
    assertEquals("field_1", known.getRow(1).getCell(0).getStringCellValue());
    assertEquals(FIRST_ID + 1, (long) known.getRow(3).getCell(0).getNumericCellValue());
    assertEquals(2, (long) known.getRow(3).getCell(1).getNumericCellValue());
  }

  @Test
  void keepsEveryCharacter() throws IOException {
    String text = " <b>&\"ё😀\n\tзавтра_x000D_вчера ";
    XSSFSheet sheet = written(List.of(new Cell.Text(text), new Cell.Text("a\u0001\uD800b")));

    assertEquals(text, cell(sheet, 0).getStringCellValue());
    assertEquals("a\uFFFD\uFFFDb", cell(sheet, 1).getStringCellValue());
  }

  private static XSSFSheet written(List<Cell> row) throws IOException {
    return read(sheet(row.size(), List.of(row)));
  }

  private static Sheet sheet(int columns, List<List<Cell>> rows) {
    List<Sheet.Column> titles =
        IntStream.rangeClosed(1, columns)
            .mapToObj(number -> new Sheet.Column("Столбец " + number, "field_" + number))
            .toList();
    Sheet.Origin origin =
        new Sheet.Origin("library", "book", Instant.parse("2026-03-31T09:00:00Z"));
    return new Sheet(
        "Обращения/в работе",
        RUSSIAN,
        origin,
        titles,
        taker -> {
          for (int row = 0; row < rows.size(); row++) {
            taker.take(FIRST_ID + row, row + 1L, rows.get(row));
          }
        });
  }

  private static XSSFSheet read(Sheet sheet) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    new ExcelWriter().write(sheet, file);
    return new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray())).getSheetAt(0);
  }

  private static XSSFCell cell(XSSFSheet sheet, int column) {
    return sheet.getRow(1).getCell(column);
  }
}
