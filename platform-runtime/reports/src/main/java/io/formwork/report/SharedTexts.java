package io.formwork.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts that cells of a workbook share.
 *
 * @param texts in the order of their numbers
 */
record SharedTexts(List<String> texts) {

  /** Together in memory while the file is read. */
  private static final int MOST_TEXTS = 1_000_000;

  private static final int MOST_CHARACTERS = 48_000_000;

  static SharedTexts of(Workbook workbook) throws IOException, XMLStreamException {
    Optional<InputStream> part = workbook.part("xl/sharedStrings.xml");
    if (part.isEmpty()) {
      return new SharedTexts(List.of());
    }
    try (InputStream content = part.get()) {
      return new SharedTexts(read(Xml.reader(content)));
    }
  }

  private static List<String> read(XMLStreamReader reader) throws XMLStreamException {
    List<String> texts = new ArrayList<>();
    long characters = 0;
    while (reader.hasNext()) {
      if (Xml.next(reader) == XMLStreamConstants.START_ELEMENT
          && reader.getLocalName().equals("si")) {
        String text = CellTexts.until(reader, "si");
        texts.add(text);
        characters += text.length();
        if (texts.size() > MOST_TEXTS || characters > MOST_CHARACTERS) {
          throw Workbook.refused("file.too_many_texts");
        }
      }
    }
    return texts;
  }

  /** A workbook that names a text which is not there is damaged: the cell is not known. */
  String get(int number) {
    if (number < 0 || number >= texts.size()) {
      throw Workbook.refused("file.not_a_workbook");
    }
    return texts.get(number);
  }
}
