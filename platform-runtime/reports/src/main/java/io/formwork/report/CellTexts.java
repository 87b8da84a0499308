package io.formwork.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Puts the runs of a text together, without how a word is said aloud. */
final class CellTexts {

  /** The most characters that a cell may have. */
  static final int LONGEST = 32_767;

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private CellTexts() {}

  /** The text of all {@code t} until the element ends. */
  static String until(XMLStreamReader reader, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    boolean spoken = false;
    while (reader.hasNext()) {
      int event = Xml.next(reader);
      if (event == XMLStreamConstants.START_ELEMENT) {
        inText = reader.getLocalName().equals("t");
        spoken |= reader.getLocalName().equals("rPh");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inText = false;
        spoken &= !reader.getLocalName().equals("rPh");
        if (reader.getLocalName().equals(element)) {
          break;
        }
      } else if (inText && !spoken && event != XMLStreamConstants.COMMENT) {
        append(text, reader);
      }
    }
    return unescaped(text.toString());
  }

  static void append(StringBuilder text, XMLStreamReader reader) {
    if (text.length() + reader.getTextLength() > LONGEST) {
      throw Workbook.refused("file.too_long_text", LONGEST);
    }
    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
  }

  private static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher escaped = ESCAPED.matcher(text);
    return escaped.replaceAll(found ->
        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
