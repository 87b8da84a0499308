package io.formwork.metadata.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON as RFC 8259 has it, no name twice in an object, and only what PostgreSQL can keep: no
 * NUL, no half of a surrogate pair, numbers of a sensible size.
 */
public final class JsonReader {

  /** What is wrong with a text; each has a sentence in the messages. */
  public enum Flaw {
    /** Something that begins no value. */
    NO_VALUE,
    /** An object in which a name in quotes is missing. */
    NO_NAME,
    /** A sign that is missing: a comma, a colon, a bracket. */
    NO_SIGN,
    /** A name that stands twice in an object. */
    NAME_TWICE,
    /** A text that does not end, or that has a sign which must be escaped. */
    BAD_TEXT,
    /** A number that is none, or is too large. */
    BAD_NUMBER,
    /** More levels than anybody could mean. */
    TOO_DEEP,
    /** Something behind the value. */
    NOT_THE_END
  }

  /** What became of a text. */
  public sealed interface Outcome {
    record Read(Json value) implements Outcome {}

    /** The first flaw and its place, line and column from 1. */
    record Wrong(Flaw flaw, int line, int column) implements Outcome {}
  }

  private static final int DEEPEST = 64;
  private static final int MOST_DIGITS = 1_000;
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d{1,4})?");

  private final String text;
  private final JsonText texts;
  private int next;

  private JsonReader(String text) {
    this.text = text;
    this.texts = new JsonText(text);
  }

  public static Outcome read(String text) {
    JsonReader reader = new JsonReader(text);
    try {
      String value = reader.value(0);
      reader.skipSpace();
      if (reader.next < text.length()) {
        throw new FlawException(Flaw.NOT_THE_END, reader.next);
      }
      return new Outcome.Read(new Json(value));
    } catch (FlawException wrong) {
      String before = text.substring(0, Math.min(wrong.at, text.length()));
      int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
      int column = before.length() - (before.lastIndexOf('\n') + 1) + 1;
      return new Outcome.Wrong(wrong.flaw, line, column);
    }
  }

  private String value(int depth) throws FlawException {
    skipSpace();
    if (depth > DEEPEST) {
      throw new FlawException(Flaw.TOO_DEEP, next);
    }
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> text();
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      default -> number();
    };
  }

  private String object(int depth) throws FlawException {
    Map<String, String> members = new TreeMap<>(JsonText.BY_CODE_POINTS);
    next++;
    skipSpace();
    while (peek() != '}') {
      separator(members.isEmpty());
      int start = next;
      if (peek() != '"') {
        throw new FlawException(Flaw.NO_NAME, next);
      }
      String name = text();
      expect(':');
      if (members.put(name, value(depth + 1)) != null) {
        throw new FlawException(Flaw.NAME_TWICE, start);
      }
      skipSpace();
    }
    next++;
    List<String> written = new ArrayList<>();
    members.forEach((name, value) -> written.add(name + ":" + value));
    return "{" + String.join(",", written) + "}";
  }

  private String array(int depth) throws FlawException {
    List<String> items = new ArrayList<>();
    next++;
    skipSpace();
    while (peek() != ']') {
      separator(items.isEmpty());
      items.add(value(depth + 1));
      skipSpace();
    }
    next++;
    return "[" + String.join(",", items) + "]";
  }

  private void separator(boolean first) throws FlawException {
    if (!first) {
      expect(',');
      skipSpace();
    }
  }

  private void expect(char sign) throws FlawException {
    skipSpace();
    if (peek() != sign) {
      throw new FlawException(Flaw.NO_SIGN, next);
    }
    next++;
  }

  private String text() throws FlawException {
    int end = texts.end(next);
    String canonical = texts.canonical(next, end);
    next = end;
    return canonical;
  }

  private String word(String word) throws FlawException {
    if (!text.startsWith(word, next)) {
      throw new FlawException(Flaw.NO_VALUE, next);
    }
    next += word.length();
    return word;
  }

  private String number() throws FlawException {
    Matcher matcher = NUMBER.matcher(text).region(next, text.length());
    if (!matcher.lookingAt()) {
      boolean meant = next < text.length() && "-+.0123456789".indexOf(peek()) >= 0;
      throw new FlawException(meant ? Flaw.BAD_NUMBER : Flaw.NO_VALUE, next);
    }
    BigDecimal number = new BigDecimal(matcher.group());
    if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
      throw new FlawException(Flaw.BAD_NUMBER, next);
    }
    next = matcher.end();
    return number.toPlainString();
  }

  private void skipSpace() {
    while (next < text.length() && " \t\r\n".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
  }

  private char peek() {
    return next < text.length() ? text.charAt(next) : '\0';
  }

  /** Leaves the descent at the first flaw; it never leaves this package. */
  static final class FlawException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Flaw flaw;
    private final int at;

    FlawException(Flaw flaw, int at) {
      super(flaw.name(), null, false, false);
      this.flaw = flaw;
      this.at = at;
    }
  }
}
