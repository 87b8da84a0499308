package io.formwork.report;

import io.formwork.core.transfer.Marks;
import io.formwork.core.transfer.RowResult.Standing;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.apache.poi.ss.util.CellReference;

/** Copies a sheet element by element, with marks on its rows. */
final class MarkedSheet {

  private final Marks marks;
  private final MarkedStyles styles;
  private final int columns;
  private int row;
  private int column;
  private Optional<MarkColour> colour = Optional.empty();
  private Set<Integer> wrong = Set.of();

  MarkedSheet(Marks marks, MarkedStyles styles, int columns) {
    this.marks = marks;
    this.styles = styles;
    this.columns = columns;
  }

  void copy(InputStream content, OutputStream to) throws XMLStreamException {
    XMLStreamReader from = Xml.reader(content);
    XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to, "UTF-8");
    out.writeStartDocument("UTF-8", "1.0");
    while (from.hasNext()) {
      int event = Xml.next(from);
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> start(from, out);
        case XMLStreamConstants.END_ELEMENT -> end(from, out);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA ->
            out.writeCharacters(from.getText());
        default -> {}
      }
    }
    out.writeEndDocument();
    out.flush();
  }

  private void start(XMLStreamReader from, XMLStreamWriter out) throws XMLStreamException {
    String name = from.getLocalName();
    if (name.equals("row")) {
      begin(Integer.parseInt(Xml.attribute(from, "r", Integer.toString(row + 1))));
    }
    out.writeStartElement(from.getPrefix(), name, from.getNamespaceURI());
    for (int index = 0; index < from.getNamespaceCount(); index++) {
      String prefix = from.getNamespacePrefix(index);
      out.writeNamespace(prefix == null ? "" : prefix, from.getNamespaceURI(index));
    }
    boolean cell = name.equals("c");
    for (int index = 0; index < from.getAttributeCount(); index++) {
      boolean style = cell && from.getAttributeLocalName(index).equals("s");
      if (!style) {
        attribute(from, out, index);
      }
    }
    if (cell) {
      cell(from, out);
    }
  }

  private static void attribute(XMLStreamReader from, XMLStreamWriter out, int index)
      throws XMLStreamException {
    String prefix = from.getAttributePrefix(index);
    String value = from.getAttributeValue(index);
    if (prefix == null || prefix.isEmpty()) {
      out.writeAttribute(from.getAttributeLocalName(index), value);
      return;
    }
    out.writeAttribute(
        prefix, from.getAttributeNamespace(index), from.getAttributeLocalName(index), value);
  }

  private void begin(int number) {
    row = number;
    column = 0;
    colour = marks.standing(number).flatMap(MarkColour::of);
    wrong = marks.wrong(number);
  }

  private void cell(XMLStreamReader from, XMLStreamWriter out) throws XMLStreamException {
    String place = Xml.attribute(from, "r", "");
    column = place.isEmpty() ? column : new CellReference(place).getCol();
    int style = Integer.parseInt(Xml.attribute(from, "s", "0"));
    Optional<MarkColour> own = wrong.contains(column) ? Optional.of(MarkColour.WRONG) : colour;
    out.writeAttribute("s", Integer.toString(own.map(one -> styles.of(style, one)).orElse(style)));
    column++;
  }

  private void end(XMLStreamReader from, XMLStreamWriter out) throws XMLStreamException {
    if (from.getLocalName().equals("row")) {
      added(from, out);
    }
    out.writeEndElement();
  }

  private void added(XMLStreamReader from, XMLStreamWriter out) throws XMLStreamException {
    Optional<Standing> standing = marks.standing(row);
    List<String> texts =
        row == 1
            ? marks.titles()
            : standing.map(one -> List.of(marks.word(one), marks.reasons(row))).orElse(List.of());
    String prefix = from.getPrefix();
    String namespace = from.getNamespaceURI();
    int style = colour.map(one -> styles.of(0, one)).orElse(0);
    for (int index = 0; index < texts.size(); index++) {
      out.writeStartElement(prefix, "c", namespace);
      out.writeAttribute("r", CellReference.convertNumToColString(columns + index) + row);
      out.writeAttribute("s", Integer.toString(style));
      out.writeAttribute("t", "inlineStr");
      out.writeStartElement(prefix, "is", namespace);
      out.writeStartElement(prefix, "t", namespace);
      out.writeCharacters(texts.get(index));
      out.writeEndElement();
      out.writeEndElement();
      out.writeEndElement();
    }
  }
}
