package io.formwork.metadata.bpmn;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Reads on and remembers which elements have begun and not ended. */
final class OpenElements extends StreamReaderDelegate {

  private final Deque<Element> open = new ArrayDeque<>();

  OpenElements(XMLStreamReader xml) {
    super(xml);
  }

  /**
   * An element that has begun.
   *
   * @param end where its start tag ends, as an offset in the text
   */
  record Element(String name, int end) {}

  /** The last that has begun and not ended. */
  Optional<Element> innermost() {
    return Optional.ofNullable(open.peek());
  }

  /** Whether an element of that name has begun and not ended. */
  boolean isOpen(String name) {
    return open.stream().anyMatch(element -> element.name().equals(name));
  }

  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    if (event == START_ELEMENT) {
      open.push(new Element(name(), getLocation().getCharacterOffset()));
    } else if (event == END_ELEMENT) {
      open.poll();
    }
    return event;
  }

  /** The parser reads as far as the end of the element by itself. */
  @Override
  public String getElementText() throws XMLStreamException {
    String text = super.getElementText();
    open.poll();
    return text;
  }

  private String name() {
    String prefix = getPrefix();
    return prefix == null || prefix.isEmpty() ? getLocalName() : prefix + ":" + getLocalName();
  }
}
