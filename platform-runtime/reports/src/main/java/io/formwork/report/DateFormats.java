package io.formwork.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Which styles show a number as a date or a time.
 *
 * @param moments one for each style, in the order of their numbers
 */
record DateFormats(List<Boolean> moments) {

  private static final int MOST_STYLES = 65_000;

  static DateFormats of(Workbook workbook) throws IOException, XMLStreamException {
    Optional<InputStream> part = workbook.part("xl/styles.xml");
    if (part.isEmpty()) {
      return new DateFormats(List.of());
    }
    try (InputStream content = part.get()) {
      return read(Xml.reader(content));
    }
  }

  private static DateFormats read(XMLStreamReader reader) throws XMLStreamException {
    Map<Integer, String> formats = new HashMap<>();
    List<Boolean> moments = new ArrayList<>();
    boolean ofCells = false;
    while (reader.hasNext()) {
      int event = Xml.next(reader);
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = reader.getLocalName();
        ofCells |= name.equals("cellXfs");
        if (name.equals("numFmt")) {
          formats.put(number(reader), Xml.attribute(reader, "formatCode", ""));
        } else if (ofCells && name.equals("xf") && moments.size() < MOST_STYLES) {
          int format = number(reader);
          moments.add(DateUtil.isADateFormat(format, formats.get(format)));
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        ofCells &= !reader.getLocalName().equals("cellXfs");
      }
    }
    return new DateFormats(moments);
  }

  private static int number(XMLStreamReader reader) {
    return Integer.parseInt(Xml.attribute(reader, "numFmtId", "0"));
  }

  boolean isMoment(int style) {
    return style >= 0 && style < moments.size() && moments.get(style);
  }
}
