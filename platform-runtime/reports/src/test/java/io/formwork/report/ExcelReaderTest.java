package io.formwork.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.metadata.ApplicationReader;
import io.formwork.metadata.ReadResult;
import io.formwork.metadata.model.DecisionTable;
import io.formwork.metadata.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A decision table in a workbook is the same table, and a wrong cell is named by its address. */
class ExcelReaderTest {

  private static final List<SourceFile> DESK =
      List.of(
          text(
              "model-definitions/desk/app.yaml",
              "app: desk\nversion: 1.0.0\nlanguage: en\ntimezone: Europe/Moscow\n"),
          text(
              "model-definitions/desk/choices/urgency.yaml",
              "choices: urgency\nordered: lowest_first\nvalues: { low: {}, usual: {}, high: {} }\n"),
          text(
              "model-definitions/desk/objects/ticket.yaml",
              """
              object: ticket
              fields:
                urgency: { type: choice, choices: urgency }
                floor:   { type: integer }
                limit:   { type: duration }
              """),
          text(
              "rules/desk/limits.yaml",
              """
              table: limits
              object: ticket
              when: [urgency, floor]
              then: [limit]
              hit: first
              rows_from: limits.xlsx
              """));

  @Test
  void readsTheSameTableAsIfItWereWritten() throws IOException {
    ReadResult read =
        read(
            workbook(
                new Object[][] {
                  {"limit", "floor", "urgency"},
                  {"2h", 3, "high"},
                  {},
                  {"1d", null, "low|usual"},
                  {"4h"}
                }));

    assertEquals(List.of(), read.diagnostics());
    DecisionTable table = Objects.requireNonNull(read.models().getFirst().tables().get("limits"));
    assertEquals(
        List.of(
            List.of(Duration.ofHours(2)),
            List.of(Duration.ofDays(1)),
            List.of(Duration.ofHours(4))),
        table.rows().stream().map(DecisionTable.Row::results).toList());
    assertEquals(
        List.of(
            new DecisionTable.Condition.OneOf(List.of("high")),
            new DecisionTable.Condition.OneOf(List.of(3L))),
        table.rows().getFirst().conditions());
    assertEquals(
        List.of(
            new DecisionTable.Condition.OneOf(List.of("low", "usual")),
            new DecisionTable.Condition.Anything()),
        table.rows().get(1).conditions());
  }

  @Test
  void namesTheCellThatIsWrong() throws IOException {
    ReadResult read =
        read(
            workbook(
                new Object[][] {
                  {"urgency", "floor", "limit"}, {"hihg", 1, "2h"}, {"low", "attic", "soon"}
                }));

    assertEquals(
        List.of(
            "rules/desk/limits.xlsx:Limits!A2 Unknown value",
            "rules/desk/limits.xlsx:Limits!B3 Wrong value",
            "rules/desk/limits.xlsx:Limits!C3 Wrong value"),
        read.diagnostics().stream().map(d -> d.span().place() + " " + d.summary()).toList());
  }

  @Test
  void tellsAFileThatIsNoWorkbook() {
    ReadResult read = read("not a workbook".getBytes(StandardCharsets.UTF_8));

    assertEquals(
        List.of("rules/desk/limits.xlsx:1:1 Not a workbook"),
        read.diagnostics().stream().map(d -> d.span().place() + " " + d.summary()).toList());
  }

  private static ReadResult read(byte[] workbook) {
    List<SourceFile> files = new ArrayList<>(DESK);
    files.add(new SourceFile("rules/desk/limits.xlsx", workbook));
    return new ApplicationReader(List.of(), List.of(new ExcelReader())).read(() -> files);
  }

  private static SourceFile text(String path, String text) {
    return new SourceFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] workbook(Object[][] rows) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.createSheet("Limits");
      for (int i = 0; i < rows.length; i++) {
        Row row = sheet.createRow(i);
        for (int column = 0; column < rows[i].length; column++) {
          switch (rows[i][column]) {
            case String text -> row.createCell(column).setCellValue(text);
            case Integer number -> row.createCell(column).setCellValue(number);
            case null, default -> {}
          }
        }
      }
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }
}
