package io.formwork.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A file as somebody brings it: requests of the service desk, none of which is there yet. */
record TableOfRequests(int rows) {

  private static final List<String> TITLES =
      List.of(
          "subject",
          "description",
          "area",
          "priority",
          "team",
          "cost",
          "client",
          "assignee",
          "note");
  private static final List<String> AREAS = List.of("network", "hardware", "software", "access");
  private static final List<String> PRIORITIES = List.of("low", "normal", "normal", "high");

  private static List<String> row(int number) {
    return List.of(
        "Printer %d is silent".formatted(number),
        "It began on Monday and has been so since, with pauses. " + number,
        AREAS.get(number % AREAS.size()),
        PRIORITIES.get(number % PRIORITIES.size()),
        "one",
        "%d.%02d".formatted(number % 500, number % 100),
        "client",
        "agent",
        number % 3 == 0 ? "Room %d".formatted(number % 997) : "");
  }

  Path csv(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(String.join(",", TITLES) + "\r\n");
      for (int number = 1; number <= rows; number++) {
        out.write('"' + String.join("\",\"", row(number)) + "\"\r\n");
      }
    }
    return file;
  }

  /** With its texts in the rows, as programs write them. */
  Path xlsx(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(zip, "[Content_Types].xml", CONTENT_TYPES);
      part(zip, "_rels/.rels", RELATIONS.formatted("officeDocument", "xl/workbook.xml"));
      part(zip, "xl/workbook.xml", WORKBOOK);
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          RELATIONS.formatted("worksheet", "worksheets/sheet1.xml"));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      Writer sheet = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
      sheet.write(
          "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
      row(sheet, 1, TITLES);
      for (int number = 1; number <= rows; number++) {
        row(sheet, number + 1, row(number));
      }
      sheet.write("</sheetData></worksheet>");
      sheet.flush();
    }
    return file;
  }

  private static void row(Writer sheet, int number, List<String> values) throws IOException {
    sheet.write("<row r=\"" + number + "\">");
    for (int column = 0; column < values.size(); column++) {
      sheet.write(
          "<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
              .formatted('A' + column, number, values.get(column)));
    }
    sheet.write("</row>");
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static final String CONTENT_TYPES =
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/xl/workbook.xml"\
       ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
      <Override PartName="/xl/worksheets/sheet1.xml"\
       ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>\
      """;

  private static final String RELATIONS =
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Target="%2$s"\
       Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%1$s"/>\
      </Relationships>\
      """;

  private static final String WORKBOOK =
      """
      <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"\
       xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
      <sheets><sheet name="Requests" sheetId="1" r:id="rId1"/></sheets></workbook>\
      """;
}
