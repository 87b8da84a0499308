package io.formwork.report;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML that may come from anybody: it has no entities, no DTD, and fetches nothing. */
final class Xml {

  private Xml() {}

  static XMLStreamReader reader(InputStream content) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory.createXMLStreamReader(content, "UTF-8");
  }

  /** The next event; a DTD or an entity ends it. */
  static int next(XMLStreamReader reader) throws XMLStreamException {
    int event = reader.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw Workbook.refused("file.entities");
    }
    return event;
  }

  /** An attribute without a namespace; the fallback when it is not there. */
  static String attribute(XMLStreamReader reader, String name, String fallback) {
    String value = reader.getAttributeValue("", name);
    String bare = value == null ? reader.getAttributeValue(null, name) : value;
    return bare == null ? fallback : bare;
  }
}
