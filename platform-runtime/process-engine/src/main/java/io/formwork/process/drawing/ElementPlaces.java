package io.formwork.process.drawing;

import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.diagnostic.Span;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Where in the file each element of a drawing stands. */
public final class ElementPlaces {

  private final String file;
  private final Map<String, Span> byId = new HashMap<>();

  private ElementPlaces(String file) {
    this.file = file;
  }

  /** The places of all elements with an id, as far as the file can be read. */
  public static ElementPlaces of(String bpmn, String file) {
    ElementPlaces places = new ElementPlaces(file);
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      places.collect(factory.createXMLStreamReader(new StringReader(bpmn)), bpmn);
    } catch (XMLStreamException unreadable) {
      // What comes after the mistake has no place of its own.
      return places;
    }
    return places;
  }

  /** The opening tag of that element, or the file when there is none. */
  public Span of(String id) {
    return byId.getOrDefault(id, Span.ofFile(file));
  }

  private void collect(XMLStreamReader reader, String text) throws XMLStreamException {
    while (reader.hasNext()) {
      if (reader.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String id = reader.getAttributeValue(null, "id");
      int end = reader.getLocation().getCharacterOffset();
      if (id != null && end > 0) {
        // The reader tells the end of the tag; no "<" can stand within one.
        int start = Math.max(0, text.lastIndexOf('<', end - 1));
        byId.putIfAbsent(id.strip(), new Span(file, position(text, start), position(text, end)));
      }
    }
  }

  private static Position position(String text, int offset) {
    int line = 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    return new Position(line, 1 + text.codePointCount(lineStart, offset));
  }
}
