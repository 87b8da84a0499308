package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.actor.Channel;
import io.formwork.core.export.Export;
import io.formwork.core.query.ListRequest;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.store.Journal;
import io.formwork.core.transfer.ImportReport;
import io.formwork.core.transfer.ImportService.Mode;
import io.formwork.core.transfer.ImportService.Wanted;
import io.formwork.core.transfer.Marks;
import io.formwork.core.transfer.RowResult;
import io.formwork.core.transfer.RowResult.Standing;
import io.formwork.core.transfer.TableFile;
import io.formwork.metadata.model.View;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Records brought in from files, through the commands and rights of the person. */
@ExtendWith(DatabaseServerExtension.class)
class ImportTest {

  @TempDir Path folder;

  @Test
  void readsTextAsPeopleWriteIt(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          workshop.create("client", Changes.of("name", "Артём").with("code", "A1"));
          String text =
              String.join(
                  "\r\n",
                  "Клиент;День;ЧАСЫ;Оплата;Цель",
                  "артем;31.03.2026;2;1 500,50;\"Замер; и чай\"",
                  "A1;2026-04-01;;;",
                  "Никто;2026-04-01;1;;",
                  "A1;позавчера;много;;",
                  "A1;2026-04-02;;;тайна");
          Path file = text(text, Charset.forName("windows-1251"));

          ImportReport trial = run(workshop, file, "visit", Mode.TRIAL);

          assertEquals(2, trial.total(Standing.NEW), () -> trial.refused().toString());
          assertEquals(2, trial.total(Standing.INVALID));
          assertEquals(1, trial.total(Standing.FORBIDDEN));
          assertEquals(2, trial.refused().get(1).reasons().size(), "both cells are told");
          assertEquals(0, count(workshop, "visits"), "a trial is taken back");

          ImportReport all = run(workshop, file, "visit", Mode.ALL);
          assertFalse(all.kept());
          assertEquals(0, count(workshop, "visits"));

          ImportReport good = run(workshop, file, "visit", Mode.GOOD_ROWS);
          assertEquals(2, good.total(Standing.NEW));
          assertEquals(2, count(workshop, "visits"));
          assertEquals(6, lastLine(workshop, "visit"), "bad rows have been looked at, too");
        });
  }

  @Test
  void recognisesByUniqueValueAndMayBeRepeated(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef known =
              workshop.create("client", Changes.of("name", "Анна").with("code", "A1"));
          Path file =
              text("name,code\nАнна Карпова,A1\nБорис,B2\nВера,B2\n", StandardCharsets.UTF_8);

          ImportReport first = run(workshop, file, "client", Mode.GOOD_ROWS);
          ImportReport again = run(workshop, file, "client", Mode.GOOD_ROWS);

          assertEquals(1, first.total(Standing.CHANGED));
          assertEquals(1, first.total(Standing.NEW));
          assertEquals(1, first.total(Standing.INVALID), "a key stands twice");
          assertEquals(2, again.total(Standing.UNCHANGED));
          assertEquals("Анна Карпова", workshop.value(known, "name"));
          Journal.Entry entry = workshop.application().stores().journal().of(known, 1).getFirst();
          assertEquals(Optional.of(Channel.IMPORT), entry.channel());
        });
  }

  @Test
  void listComesBackEdited(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef one = workshop.create("work", Changes.of("name", "Раз"));
          RecordRef two = workshop.create("work", Changes.of("name", "Два"));
          RecordRef three = workshop.create("work", Changes.of("name", "Три"));
          Path file = exported(workshop);
          edit(file, "Раз", "Разметка");
          edit(file, "Три", "Тридцать");
          workshop.update(three, Changes.of("name", "Тройка"));

          ImportReport report = run(workshop, file, "work", Mode.GOOD_ROWS);

          assertEquals(1, report.total(Standing.CHANGED), () -> report.refused().toString());
          assertEquals(1, report.total(Standing.UNCHANGED));
          assertEquals(1, report.total(Standing.CONFLICT));
          RowResult changed = report.first(Standing.CHANGED).getFirst();
          assertEquals(
              "name: Раз > Разметка",
              changed.differences().stream()
                  .map(difference ->
                      difference.field().name()
                          + ": "
                          + difference.before().value().orElse("")
                          + " > "
                          + difference.after().value().orElse(""))
                  .collect(Collectors.joining(", ")));
          assertEquals("Разметка", workshop.value(one, "name"));
          assertEquals("Два", workshop.value(two, "name"));
          assertEquals("Тройка", workshop.value(three, "name"));
          marked(workshop, file, report);
        });
  }

  private void marked(Workshop workshop, Path file, ImportReport report) {
    Path copy = folder.resolve("marked.xlsx");
    try (OutputStream to = Files.newOutputStream(copy)) {
      workshop.application().tables().mark(file, new Marks(report, Locale.ENGLISH), to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (InputStream content = Files.newInputStream(copy);
        XSSFWorkbook workbook = new XSSFWorkbook(content)) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      int last = sheet.getRow(0).getLastCellNum() - 1;
      RowResult conflict = report.refused().getFirst();
      var row = sheet.getRow(conflict.row() - 1);
      assertEquals("What is wrong", sheet.getRow(0).getCell(last).getStringCellValue());
      assertEquals("Changed by another", row.getCell(last - 1).getStringCellValue());
      assertFalse(row.getCell(last).getStringCellValue().isEmpty());
      assertEquals(
          FillPatternType.SOLID_FOREGROUND, row.getCell(0).getCellStyle().getFillPattern());
      assertTrue(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold(), "styles stay");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path exported(Workshop workshop) {
    View.ListView view = workshop.application().model().view(View.ListView.class, "works");
    Export.Wanted wanted = new Export.Wanted(ListRequest.of(view, 1), "works", Locale.of("ru"));
    Path file = folder.resolve("works.xlsx");
    try (OutputStream to = Files.newOutputStream(file)) {
      workshop.application().export().spreadsheet(workshop.person("orlova"), wanted).writeTo(to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static void edit(Path file, String from, String to) {
    try (InputStream content = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(content)) {
      workbook
          .getSheetAt(0)
          .forEach(row -> {
            if (row.getCell(0).getStringCellValue().equals(from)) {
              row.getCell(0).setBlank();
              row.getCell(0).setCellValue(to);
            }
          });
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ImportReport run(Workshop workshop, Path file, String object, Mode mode) {
    TableFile table = workshop.application().tables().open(file);
    boolean visit = object.equals("visit");
    Wanted wanted = new Wanted(object, Map.of(), Optional.empty(), visit);
    return workshop.application().imports().run(workshop.person("orlova"), table, wanted, mode);
  }

  private static int lastLine(Workshop workshop, String object) {
    return workshop
        .application()
        .imports()
        .last(workshop.person("orlova"), object)
        .orElseThrow()
        .line();
  }

  private static long count(Workshop workshop, String list) {
    View.ListView view = workshop.application().model().view(View.ListView.class, list);
    return workshop.application().query().count(workshop.person("orlova"), ListRequest.of(view, 1));
  }

  private Path text(String text, Charset charset) {
    try {
      return Files.write(folder.resolve("table.csv"), text.getBytes(charset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
