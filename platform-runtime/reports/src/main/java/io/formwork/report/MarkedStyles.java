package io.formwork.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The styles of a workbook, all of them once more in each colour. */
final class MarkedStyles {

  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  /** What a workbook may have at most. */
  private static final int MOST_STYLES = 64_000;

  private final Document document;
  private final int styles;

  private MarkedStyles(Document document, int styles) {
    this.document = document;
    this.styles = styles;
  }

  static MarkedStyles of(Optional<InputStream> part) throws IOException {
    try (InputStream content = part.orElseThrow(XlsxTable::unreadable)) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      Document document = factory.newDocumentBuilder().parse(content);
      return coloured(document);
    } catch (ParserConfigurationException | SAXException e) {
      throw XlsxTable.unreadable();
    }
  }

  private static MarkedStyles coloured(Document document) {
    Element fills = element(document, "fills");
    Element formats = element(document, "cellXfs");
    List<Element> own = children(formats);
    int firstFill = children(fills).size();
    if (own.size() * (MarkColour.values().length + 1) > MOST_STYLES) {
      return new MarkedStyles(document, 0);
    }
    for (MarkColour colour : MarkColour.values()) {
      fills.appendChild(fill(document, colour));
      for (Element style : own) {
        Element copy = (Element) style.cloneNode(true);
        copy.setAttribute("fillId", Integer.toString(firstFill + colour.place()));
        copy.setAttribute("applyFill", "1");
        formats.appendChild(copy);
      }
    }
    fills.setAttribute("count", Integer.toString(children(fills).size()));
    formats.setAttribute("count", Integer.toString(children(formats).size()));
    return new MarkedStyles(document, own.size());
  }

  private static Element element(Document document, String name) {
    Node found = document.getElementsByTagNameNS("*", name).item(0);
    if (found instanceof Element element) {
      return element;
    }
    throw XlsxTable.unreadable();
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node one = parent.getFirstChild(); one != null; one = one.getNextSibling()) {
      if (one instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static Element fill(Document document, MarkColour colour) {
    Element pattern = document.createElementNS(NAMESPACE, "patternFill");
    pattern.setAttribute("patternType", "solid");
    Element foreground = document.createElementNS(NAMESPACE, "fgColor");
    foreground.setAttribute("rgb", colour.argb());
    pattern.appendChild(foreground);
    Element fill = document.createElementNS(NAMESPACE, "fill");
    fill.appendChild(pattern);
    return fill;
  }

  /** The same style in a colour; as it is when there are too many. */
  int of(int style, MarkColour colour) {
    return styles == 0 || style >= styles ? style : styles * (colour.place() + 1) + style;
  }

  void write(OutputStream to) throws IOException {
    try {
      TransformerFactory factory = TransformerFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.newTransformer().transform(new DOMSource(document), new StreamResult(to));
    } catch (TransformerException e) {
      throw new IOException(e);
    }
  }
}
