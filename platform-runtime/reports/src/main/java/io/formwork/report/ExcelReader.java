package io.formwork.report;

import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.sheet.Sheet;
import io.formwork.metadata.sheet.SheetReader;
import io.formwork.metadata.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads the first sheet of an Excel workbook; of a formula, what it came to last. */
public final class ExcelReader implements SheetReader {

  @Override
  public String ending() {
    return "xlsx";
  }

  @Override
  public Optional<Sheet> read(SourceFile file, Problems problems) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
      return Optional.of(sheet(file.path(), workbook.getSheetAt(0)));
    } catch (IOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | RecordFormatException
        | IllegalArgumentException e) {
      problems.error(
          "Not a workbook",
          "The file cannot be read as an Excel workbook (.xlsx). Save it anew, or as CSV.",
          Span.ofFile(file.path()));
      return Optional.empty();
    }
  }

  private static Sheet sheet(String path, XSSFSheet found) {
    List<Sheet.Row> rows = new ArrayList<>();
    for (Row row : found) {
      List<Sheet.Cell> cells = new ArrayList<>();
      for (int column = 0; column < row.getLastCellNum(); column++) {
        Span span = span(path, found.getSheetName(), row.getRowNum(), column);
        cells.add(new Sheet.Cell(text(row.getCell(column)).strip(), span));
      }
      while (!cells.isEmpty() && cells.getLast().text().isEmpty()) {
        cells.removeLast();
      }
      if (!cells.isEmpty()) {
        rows.add(new Sheet.Row(cells, cells.getFirst().span()));
      }
    }
    return new Sheet(rows, Span.ofFile(path));
  }

  private static Span span(String path, String sheet, int row, int column) {
    String cell = sheet + "!" + new CellReference(row, column).formatAsString();
    return new Span(
        path,
        new Position(row + 1, column + 1),
        new Position(row + 1, column + 2),
        Optional.of(cell));
  }

  private static String text(Cell cell) {
    return CellText.of(cell);
  }
}
