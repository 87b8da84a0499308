package io.formwork.metadata.bpmn;

import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.expression.Source;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import org.jspecify.annotations.Nullable;

/** Finds places in an XML file, because a parser only tells where it stands now. */
final class XmlPlaces {

  private final String file;
  private final String text;

  XmlPlaces(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * The start tag that ends before the offset. An attribute's value holds no "<", so the last one
   * opens the tag.
   */
  Span tag(int end) {
    int start = Math.max(0, text.lastIndexOf('<', Math.max(0, end - 1)));
    return span(start, end);
  }

  /** The value of an attribute in the start tag that ends before the offset. */
  Source attribute(int end, String name, String value) {
    int start = Math.max(0, text.lastIndexOf('<', Math.max(0, end - 1)));
    Matcher matcher =
        Pattern.compile("[\\s]" + Pattern.quote(name) + "\\s*=\\s*[\"']").matcher(text);
    matcher.region(start, Math.min(end, text.length()));
    if (!matcher.find()) {
      return Source.of(value, span(start, end));
    }
    int from = matcher.end();
    return Source.of(value, span(from, Math.min(text.length(), from + value.length())));
  }

  /** The text of an element whose start tag ends at the offset, without the blanks around it. */
  Source content(int end, String content) {
    String trimmed = content.strip();
    int from = Math.max(end, text.indexOf(trimmed, end));
    if (!text.startsWith(trimmed, from)) {
      int close = Math.max(end, text.indexOf('<', end));
      return Source.of(trimmed, span(end, close));
    }
    return Source.of(trimmed, span(from, from + trimmed.length()));
  }

  /** Where the word stands first; the beginning of the file when it does not. */
  Span first(String word) {
    int from = Math.max(0, text.indexOf(word));
    return span(from, Math.min(text.length(), from + word.length()));
  }

  /** Where the parser could not go on. */
  Span at(@Nullable Location location) {
    int line = location == null ? 1 : Math.max(1, location.getLineNumber());
    int column = location == null ? 1 : Math.max(1, location.getColumnNumber());
    return new Span(file, new Position(line, column), new Position(line, column + 1));
  }

  Span span(int from, int to) {
    return new Span(file, position(from), position(to));
  }

  private Position position(int offset) {
    int within = Math.min(offset, text.length());
    int line = (int) text.substring(0, within).chars().filter(c -> c == '\n').count() + 1;
    int lineStart = text.lastIndexOf('\n', Math.max(0, within - 1)) + 1;
    if (within > 0 && text.charAt(within - 1) == '\n') {
      lineStart = within;
    }
    return new Position(line, text.codePointCount(lineStart, within) + 1);
  }
}
