package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.export.CsvForm;
import io.formwork.core.export.Export;
import io.formwork.core.query.ListRequest;
import io.formwork.core.record.Changes;
import io.formwork.core.transfer.ImportReport;
import io.formwork.core.transfer.ImportService.Mode;
import io.formwork.core.transfer.ImportService.Wanted;
import io.formwork.core.transfer.RowResult.Standing;
import io.formwork.metadata.model.View;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A list goes out as text, a spreadsheet saves it anew, and it comes back: nothing has changed. */
@ExtendWith(DatabaseServerExtension.class)
class SavedBySpreadsheetTest {

  private static final List<String> TEXTS =
      List.of("=1+1", "'=1+1", "''-2", "+7", "@SUM(1)", "'quoted'", "'", "a;b,c", "plain", "\"");

  /** A way in which spreadsheets save a table as text. */
  private record Saving(String name, Charset charset, boolean marked, char separator) {}

  private static final List<Saving> SAVINGS =
      List.of(
          new Saving("Excel, CSV UTF-8", StandardCharsets.UTF_8, true, ';'),
          new Saving("Excel, CSV in Russian", Charset.forName("windows-1251"), false, ';'),
          new Saving("Excel, CSV in English", Charset.forName("windows-1252"), false, ','),
          new Saving("LibreOffice", StandardCharsets.UTF_8, false, ','));

  @TempDir Path folder;

  /** All of ASCII but the titles, and in English these, too. */
  @Test
  void comesBackAsItWas(DatabaseServer server) {
    withClients(
        server,
        (workshop, english) -> {
          String table = exported(workshop, CsvForm.excel(Locale.ENGLISH));
          for (Saving saving : SAVINGS) {
            if (english || !saving.charset().equals(Charset.forName("windows-1252"))) {
              String titles = english ? english(table) : table;
              assertUnchanged(workshop, saving.name(), saved(saving, titles));
            }
          }
        });
  }

  /** Opened as text, and saved as a workbook of cells that are texts. */
  @Test
  void comesBackAsAWorkbook(DatabaseServer server) {
    withClients(
        server,
        (workshop, english) -> {
          assertUnchanged(
              workshop, "a workbook", workbook(exported(workshop, CsvForm.excel(Locale.ENGLISH))));
          assertUnchanged(workshop, "a workbook", workbook(exported(workshop, CsvForm.plain())));
        });
  }

  private static byte[] workbook(String table) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet();
      for (String line : table.replace("\uFEFF", "").lines().toList()) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        cells(line)
            .forEach(cell -> row.createCell(row.getPhysicalNumberOfCells()).setCellValue(cell));
      }
      workbook.write(written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written.toByteArray();
  }

  /** Nothing was guarded, so nothing is taken off, whoever saves it. */
  @Test
  void whatWasNotGuardedComesBackAsItStands(DatabaseServer server) {
    withClients(
        server,
        (workshop, english) -> {
          String table = english(exported(workshop, CsvForm.plain()));
          SAVINGS.forEach(saving -> assertUnchanged(workshop, saving.name(), saved(saving, table)));
        });
  }

  private static void withClients(DatabaseServer server, BiConsumer<Workshop, Boolean> test) {
    Workshop.play(
        server,
        workshop -> {
          for (int place = 0; place < TEXTS.size(); place++) {
            String text = TEXTS.get(place);
            workshop.create("client", Changes.of("name", text).with("code", text + place));
          }
          test.accept(workshop, true);
          test.accept(workshop, false);
        });
  }

  /** The titles as names of fields, which are of ASCII. */
  private static String english(String table) {
    return table.replace("Имя", "name").replace("Код", "code");
  }

  /** Cells are what they show; quotes stand only where they must. */
  private static byte[] saved(Saving saving, String table) {
    String lines =
        table
            .replace("\uFEFF", "")
            .lines()
            .map(line -> cells(line).map(cell -> cell(saving, cell)).collect(joining(saving)))
            .collect(Collectors.joining("\r\n", saving.marked() ? "\uFEFF" : "", "\r\n"));
    return lines.getBytes(saving.charset());
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joining(Saving saving) {
    return Collectors.joining(String.valueOf(saving.separator()));
  }

  private static Stream<String> cells(String line) {
    return Stream.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
        .map(cell ->
            cell.startsWith("\"") && cell.length() > 1
                ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                : cell);
  }

  private static String cell(Saving saving, String text) {
    boolean quoted = text.indexOf(saving.separator()) >= 0 || text.contains("\"");
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private void assertUnchanged(Workshop workshop, String saving, byte[] table) {
    try {
      Path file = Files.write(folder.resolve("clients.csv"), table);
      ImportReport report =
          workshop
              .application()
              .imports()
              .run(
                  workshop.person("orlova"),
                  workshop.application().tables().open(file),
                  new Wanted("client", Map.of(), Optional.of("code"), false),
                  Mode.TRIAL);
      assertEquals(
          TEXTS.size(),
          report.total(Standing.UNCHANGED),
          () -> saving + ": " + report.first(Standing.CHANGED) + report.refused());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String exported(Workshop workshop, CsvForm form) {
    View.ListView view = workshop.application().model().view(View.ListView.class, "clients");
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try {
      workshop
          .application()
          .export()
          .csv(
              workshop.person("orlova"),
              new Export.Wanted(ListRequest.of(view, 1), "clients", Locale.of("ru")),
              form)
          .writeTo(written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written.toString(StandardCharsets.UTF_8);
  }
}
