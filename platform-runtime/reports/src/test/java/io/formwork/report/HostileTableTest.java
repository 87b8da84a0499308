package io.formwork.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.formwork.core.message.Message;
import io.formwork.core.message.RefusedException;
import io.formwork.core.transfer.TableFile;
import io.formwork.core.transfer.TableFiles;
import io.formwork.core.transfer.Workbooks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are to harm are refused, at once and in words. */
class HostileTableTest {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final Duration SOON = Duration.ofSeconds(3);
  private static final String TITLES =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>name</t></is></c></row>";

  private final TableFiles tables =
      new TableFiles(new Workbooks(new XlsxTable(), new XlsxMarker()));

  @TempDir Path folder;

  @Test
  void readsTheHarmlessOne() throws IOException {
    Path file = workbook(sheet(TITLES + row(2, "Анна")), Map.of());
    AtomicInteger rows = new AtomicInteger();
    TableFile table = tables.open(file);
    table.each((number, cells) -> rows.incrementAndGet());
    assertEquals("[name] 1", table.titles() + " " + rows.get());
  }

  @Test
  void refusesBombs() throws IOException {
    String bomb = "<row r=\"2\">" + " ".repeat(60_000_000) + "</row>";
    assertEquals("file.bomb", refusal(workbook(sheet(TITLES + bomb), Map.of())));
    String texts =
        "<sst xmlns=\"" + MAIN + "\">" + "<si><t>a</t></si>".repeat(1_200_000) + "</sst>";
    assertEquals(
        "file.bomb", refusal(workbook(sheet(TITLES), Map.of("xl/sharedStrings.xml", texts))));
  }

  @Test
  void refusesDeclaredSizes() throws IOException {
    Path file = workbook(sheet(TITLES), Map.of());
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < bytes.length - 4; at++) {
      // The size in the central directory of the zip.
      if (buffer.getInt(at) == 0x02014b50) {
        buffer.putInt(at + 24, Integer.MAX_VALUE - 1);
      }
    }
    Files.write(file, bytes);
    assertEquals("file.too_large_unpacked", refusal(file));
  }

  @Test
  void refusesEntities() throws IOException {
    String xml =
        "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + sheet(TITLES + row(2, "&x;"));
    assertEquals("file.entities", refusal(workbook(xml, Map.of())));
  }

  @Test
  void refusesMacrosAndLinks() throws IOException {
    Path macros = workbook(sheet(TITLES), Map.of("xl/vbaProject.bin", "macro"));
    assertEquals("file.harmful_part", refusal(macros));
    Path links =
        workbook(sheet(TITLES), Map.of("xl/externalLinks/externalLink1.xml", "<externalLink/>"));
    assertEquals("file.harmful_part", refusal(links));
  }

  @Test
  void refusesWhatIsTooWideOrTooLong() throws IOException {
    String wide = "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>";
    assertEquals("file.too_many_columns", refusal(workbook(sheet(wide), Map.of())));
    String far = TITLES + "<row r=\"99999999\"><c r=\"A9\"><v>1</v></c></row>";
    assertEquals("file.too_many_rows", refusal(workbook(sheet(far), Map.of())));
    String letter = TITLES + row(2, "я".repeat(40_000));
    assertEquals("file.too_long_text", refusal(workbook(sheet(letter), Map.of())));
  }

  @Test
  void passesOverEmptyRows() throws IOException {
    StringBuilder rows = new StringBuilder(TITLES);
    for (int row = 2; row <= 1_000_000; row++) {
      rows.append("<row r=\"").append(row).append("\" s=\"").append(row % 97).append("\"/>");
    }
    Path file = workbook(sheet(rows.toString()), Map.of());
    AtomicInteger told = new AtomicInteger();
    assertTimeoutPreemptively(
        SOON, () -> tables.open(file).each((number, cells) -> told.incrementAndGet()));
    assertEquals(0, told.get());
  }

  @Test
  void refusesOtherThings() throws IOException {
    Path old = folder.resolve("old.xlsx");
    Files.write(old, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3});
    assertEquals("file.old_workbook", refusal(old));
    Path picture = folder.resolve("picture.csv");
    Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13});
    assertEquals("file.not_text", refusal(picture));
    Path zip = folder.resolve("zip.xlsx");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream packed = new ZipOutputStream(out)) {
      packed.putNextEntry(new ZipEntry("readme.txt"));
      packed.write(1);
    }
    assertEquals("file.not_a_workbook", refusal(zip));
    Path cut = folder.resolve("cut.xlsx");
    byte[] whole = Files.readAllBytes(workbook(sheet(TITLES), Map.of()));
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
    assertEquals("file.not_a_workbook", refusal(cut));
  }

  private String refusal(Path file) {
    return assertTimeoutPreemptively(
        SOON,
        () -> {
          RefusedException refused =
              assertThrows(
                  RefusedException.class, () -> tables.open(file).each((number, cells) -> {}));
          Message why = refused.refusal().problems().getFirst().message();
          return why instanceof Message.Known known ? known.key() : why.toString();
        });
  }

  private static String row(int number, String text) {
    return "<row r=\"%1$d\"><c r=\"A%1$d\" t=\"inlineStr\"><is><t>%2$s</t></is></c></row>"
        .formatted(number, text);
  }

  private static String sheet(String rows) {
    return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
  }

  private Path workbook(String sheet, Map<String, String> more) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>(more);
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            .formatted(
                MAIN, "http://schemas.openxmlformats.org/officeDocument/2006/relationships"));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
    parts.put("xl/worksheets/sheet1.xml", sheet);
    Path file = Files.createTempFile(folder, "table", ".xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }
}
