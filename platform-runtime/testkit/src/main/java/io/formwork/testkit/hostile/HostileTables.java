package io.formwork.testkit.hostile;

import io.formwork.testkit.hostile.HostileFile.Way;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody has imported: spreadsheets and texts whose reader is to run out of something. */
final class HostileTables {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TITLES =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>subject</t></is></c></row>";
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private HostileTables() {}

  static List<HostileFile> all() {
    List<HostileFile> all = new ArrayList<>(bombs());
    all.addAll(parts());
    all.addAll(shapes());
    all.addAll(texts());
    return all;
  }

  private static List<HostileFile> bombs() {
    String blank = "<row r=\"2\">" + " ".repeat(6_000_000) + "</row>";
    String shared = "<sst xmlns=\"" + MAIN + "\">" + "<si><t>a</t></si>".repeat(400_000) + "</sst>";
    return List.of(
        refused("sheet of 6 million blanks", "a.xlsx", sheet(blank)),
        refused("400000 shared texts", "a.xlsx", book("xl/sharedStrings.xml", shared)),
        refused("sizes that it says are 4 GiB", "a.xlsx", Zips.declaring(sheet(""), -2)),
        refused("archive in archive", "a.xlsx", Zips.nested(Zips.ofZeros("zeros", 20), 3)),
        refused("70000 parts", "a.xlsx", Zips.ofParts(70_000, "xl/")),
        refused("80 MiB of zeros beside the sheet", "a.xlsx", Zips.ofZeros("xl/zeros.bin", 80)));
  }

  private static List<HostileFile> parts() {
    return List.of(
        refused("entities of a file of the machine", "a.xlsx", book(SHEET, Xmls.file("worksheet"))),
        refused("entities that grow", "a.xlsx", book(SHEET, Xmls.laughs("worksheet"))),
        refused("DTD from elsewhere", "a.xlsx", book(SHEET, Xmls.fetched("worksheet"))),
        refused(
            "entities in its texts", "a.xlsx", book("xl/sharedStrings.xml", Xmls.laughs("sst"))),
        refused(
            "entities in its styles", "a.xlsx", book("xl/styles.xml", Xmls.laughs("styleSheet"))),
        refused("entities in its list", "a.xlsx", book("xl/workbook.xml", Xmls.file("workbook"))),
        refused("macros", "a.xlsx", book("xl/vbaProject.bin", "macro")),
        refused(
            "links to other files", "a.xlsx", book("xl/externalLinks/e1.xml", "<externalLink/>")),
        refused("embedded things", "a.xlsx", book("xl/embeddings/o.bin", "x")),
        refused("XML without an end", "a.xlsx", book(SHEET, "<worksheet><sheetData><row r=\"1\">")),
        refused(
            "100000 elements in one another",
            "a.xlsx",
            book(SHEET, "<a>".repeat(100_000) + "</a>".repeat(100_000))));
  }

  private static List<HostileFile> shapes() {
    return List.of(
        refused("column 16384", "a.xlsx", sheet("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>")),
        refused(
            "row 99999999",
            "a.xlsx",
            sheet(TITLES + "<row r=\"99999999\"><c r=\"A9\"><v>1</v></c></row>")),
        refused(
            "text of 40000 letters",
            "a.xlsx",
            sheet(
                TITLES
                    + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>"
                    + "я".repeat(40_000)
                    + "</t></is></c></row>")),
        refused(
            "text that there is not",
            "a.xlsx",
            sheet(TITLES + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>99</v></c></row>")),
        refused("workbook with a password", "a.xlsx", old()),
        refused("workbook of 1997", "a.xls", old()),
        refused("ending of nothing", "a.xlsx", new byte[0]));
  }

  private static List<HostileFile> texts() {
    return List.of(
        refused("a million columns", "a.csv", bytes("a,".repeat(1_000_000))),
        refused("one line of 30 MiB", "a.csv", bytes("a".repeat(30 << 20))),
        refused("quotes without end", "a.csv", bytes("subject\n\"" + "x\n".repeat(2_000_000))),
        refused("quotes without end at the title", "a.csv", bytes("\"subject\nx\n")),
        refused("zeros", "a.csv", new byte[5_000_000]),
        refused("NUL in a text", "a.csv", bytes("subject\na\0b\n")),
        refused("picture", "a.csv", Pictures.png(8, 8)),
        refused("packed by gzip", "a.csv", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3}),
        refused("page", "a.csv", bytes("<html><script>alert(1)</script></html>")));
  }

  private static byte[] old() {
    byte[] ole = {
      (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };
    return ByteBuffer.allocate(4_096).put(ole).array();
  }

  private static byte[] sheet(String rows) {
    return book(
        SHEET, "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
  }

  /** A workbook with one sheet, and that part more or instead. */
  private static byte[] book(String part, String content) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            .formatted(MAIN, RELATIONS));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
    parts.put(
        SHEET,
        "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + TITLES + "</sheetData></worksheet>");
    parts.put(part, content);
    return Zips.of(parts);
  }

  private static HostileFile refused(String what, String name, byte[] content) {
    return HostileFile.refused(Way.IMPORT, what, name, content);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
