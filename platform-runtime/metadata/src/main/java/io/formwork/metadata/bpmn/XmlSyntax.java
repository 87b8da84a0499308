package io.formwork.metadata.bpmn;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * Turns the complaint of the XML parser into a message. It misses an end tag only where the next
 * one stands, so an element that was not ended is told where it begins.
 */
final class XmlSyntax {

  private static final String SUMMARY = "Not valid XML";
  private static final Pattern END_TAG = Pattern.compile("</([^\\s>]*)");

  private final XmlPlaces places;
  private final String text;

  XmlSyntax(XmlPlaces places, String text) {
    this.places = places;
    this.text = text;
  }

  /** What went wrong before any element. */
  Diagnostic explain(XMLStreamException problem) {
    return error(said(problem), places.at(problem.getLocation()));
  }

  Diagnostic explain(XMLStreamException problem, OpenElements xml) {
    Optional<OpenElements.Element> innermost = xml.innermost();
    if (innermost.isEmpty()) {
      return explain(problem);
    }
    OpenElements.Element element = innermost.get();
    if (said(problem).contains("start and end within")) {
      String detail =
          "The file ends within the element \"%s\", which begins in line %d."
              .formatted(element.name(), places.tag(element.end()).start().line());
      return error(detail, places.at(problem.getLocation()));
    }
    if (!said(problem).contains("end-tag")) {
      return explain(problem);
    }
    String found = endTag(problem);
    if (!xml.isOpen(found)) {
      String detail = "Here ends an element \"%s\" that has not begun.".formatted(found);
      return error(detail, places.at(problem.getLocation()));
    }
    String detail =
        "The element \"%s\" that begins here is never ended: \"</%s>\" is missing."
            .formatted(element.name(), element.name());
    return error(detail, places.tag(element.end()));
  }

  /** The name in the end tag at which the parser stands, just behind the name. */
  private String endTag(XMLStreamException problem) {
    int offset = problem.getLocation().getCharacterOffset();
    int start = text.lastIndexOf("</", Math.min(text.length(), Math.max(0, offset)));
    Matcher tag = END_TAG.matcher(text);
    return start >= 0 && tag.find(start) ? tag.group(1) : "";
  }

  private static Diagnostic error(String detail, Span span) {
    return Diagnostic.error(SUMMARY, detail, span);
  }

  /** Before the last line the parser says where, which we do ourselves. */
  private static String said(XMLStreamException problem) {
    String message = Optional.ofNullable(problem.getMessage()).orElse("This cannot be read.");
    String last = message.lines().reduce((first, second) -> second).orElse(message);
    return last.replaceFirst("^Message: ", "");
  }
}
