package io.formwork.report;

import io.formwork.core.transfer.RawCell;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the rows of a sheet one after another; those without a value are passed over. */
final class SheetRows {

  private static final int MOST_ROWS = 1_048_576;
  private static final int MOST_COLUMNS = 500;
  private static final RawCell EMPTY = new RawCell.Empty();

  private final DateFormats dates;
  private final SharedTexts texts;
  private int row;

  SheetRows(DateFormats dates, SharedTexts texts) {
    this.dates = dates;
    this.texts = texts;
  }

  void read(InputStream content, Workbook.RowTaker taker) throws XMLStreamException {
    XMLStreamReader reader = Xml.reader(content);
    boolean more = true;
    while (more && reader.hasNext()) {
      if (Xml.next(reader) == XMLStreamConstants.START_ELEMENT
          && reader.getLocalName().equals("row")) {
        row = Integer.parseInt(Xml.attribute(reader, "r", Integer.toString(row + 1)));
        if (row > MOST_ROWS) {
          throw Workbook.refused("file.too_many_rows", MOST_ROWS);
        }
        List<RawCell> cells = cells(reader);
        more = cells.isEmpty() || taker.take(row, cells);
      }
    }
  }

  private List<RawCell> cells(XMLStreamReader reader) throws XMLStreamException {
    List<RawCell> cells = new ArrayList<>();
    int filled = 0;
    while (true) {
      int event = Xml.next(reader);
      if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("row")) {
        return filled == 0 ? List.of() : cells.subList(0, filled);
      }
      if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("c")) {
        int column = column(reader, cells.size());
        if (column >= MOST_COLUMNS) {
          throw Workbook.refused("file.too_many_columns", MOST_COLUMNS);
        }
        while (cells.size() <= column) {
          cells.add(EMPTY);
        }
        cells.set(column, cell(reader));
        filled = cells.get(column).text().isEmpty() ? filled : Math.max(filled, column + 1);
      }
    }
  }

  private static int column(XMLStreamReader reader, int next) {
    String place = Xml.attribute(reader, "r", "");
    if (place.isEmpty()) {
      return next;
    }
    int column = 0;
    for (int at = 0; at < place.length() && Character.isLetter(place.charAt(at)); at++) {
      column = Math.min(column * 26 + place.charAt(at) - 'A' + 1, MOST_ROWS);
    }
    return column - 1;
  }

  private RawCell cell(XMLStreamReader reader) throws XMLStreamException {
    String type = Xml.attribute(reader, "t", "n");
    int style = Integer.parseInt(Xml.attribute(reader, "s", "0"));
    if (type.equals("inlineStr")) {
      return new RawCell.Text(CellTexts.until(reader, "c"));
    }
    String value = value(reader);
    if (value.isEmpty()) {
      return EMPTY;
    }
    return switch (type) {
      case "s" -> new RawCell.Text(texts.get(Integer.parseInt(value)));
      case "str", "d" -> new RawCell.Text(value);
      case "b" -> new RawCell.Flag(value.equals("1"));
      case "e" -> new RawCell.Broken(value);
      default -> number(value, dates.isMoment(style));
    };
  }

  /** A spreadsheet counts in doubles, of which the shortest digits are meant. */
  private static RawCell number(String value, boolean moment) {
    return new RawCell.Figure(BigDecimal.valueOf(Double.parseDouble(value)), moment);
  }

  /** What stands in {@code v}; the formula beside it is nobody's business. */
  private static String value(XMLStreamReader reader) throws XMLStreamException {
    StringBuilder value = new StringBuilder();
    boolean inside = false;
    while (true) {
      int event = Xml.next(reader);
      if (event == XMLStreamConstants.START_ELEMENT) {
        inside = reader.getLocalName().equals("v");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inside = false;
        if (reader.getLocalName().equals("c")) {
          return value.toString();
        }
      } else if (inside && reader.isCharacters()) {
        CellTexts.append(value, reader);
      }
    }
  }
}
