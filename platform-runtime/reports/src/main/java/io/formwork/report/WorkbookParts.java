package io.formwork.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Which part of the file is which sheet.
 *
 * @param sheets name to part, in the order of the workbook
 * @param visible the part of the first sheet that people see
 */
record WorkbookParts(Map<String, String> sheets, Optional<String> visible) {

  private static final String BOOK = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT_OFFICE =
      "http://purl.oclc.org/ooxml/officeDocument/relationships";

  static WorkbookParts of(Workbook workbook) throws IOException, XMLStreamException {
    Map<String, String> targets = targets(workbook);
    Map<String, String> sheets = new LinkedHashMap<>();
    Optional<String> visible = Optional.empty();
    try (InputStream content = required(workbook, BOOK)) {
      XMLStreamReader reader = Xml.reader(content);
      while (reader.hasNext()) {
        if (Xml.next(reader) == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals("sheet")) {
          String part = targets.getOrDefault(relation(reader), "");
          sheets.put(Xml.attribute(reader, "name", ""), part);
          boolean shown = Xml.attribute(reader, "state", "visible").equals("visible");
          visible = visible.or(() -> shown ? Optional.of(part) : Optional.empty());
        }
      }
    }
    return new WorkbookParts(sheets, visible);
  }

  private static String relation(XMLStreamReader reader) {
    String id = reader.getAttributeValue(OFFICE, "id");
    String strict = id == null ? reader.getAttributeValue(STRICT_OFFICE, "id") : id;
    return strict == null ? "" : strict;
  }

  private static Map<String, String> targets(Workbook workbook)
      throws IOException, XMLStreamException {
    Map<String, String> targets = new HashMap<>();
    try (InputStream content = required(workbook, RELATIONS)) {
      XMLStreamReader reader = Xml.reader(content);
      while (reader.hasNext()) {
        if (Xml.next(reader) == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals("Relationship")) {
          String target = Xml.attribute(reader, "Target", "");
          String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
          targets.put(Xml.attribute(reader, "Id", ""), part);
        }
      }
    }
    return targets;
  }

  private static InputStream required(Workbook workbook, String part) throws IOException {
    return workbook.part(part).orElseThrow(XlsxTable::unreadable);
  }
}
