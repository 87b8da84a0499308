package io.formwork.metadata.value;

import io.formwork.metadata.value.JsonReader.Flaw;
import io.formwork.metadata.value.JsonReader.FlawException;
import java.util.Comparator;

/** The texts in quotes inside a JSON text. */
final class JsonText {

  /** The order of names that every program can tell without a language. */
  static final Comparator<String> BY_CODE_POINTS =
      (left, right) ->
          java.util.Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());

  private static final int HEX = 16;
  private static final int HEX_DIGITS = 4;
  private static final String ESCAPED = "\"\\/bfnrt";
  private static final String MEANT = "\"\\/\b\f\n\r\t";

  private final String text;

  JsonText(String text) {
    this.text = text;
  }

  /** Where the text that begins at a quote has ended. */
  int end(int start) throws FlawException {
    int next = start + 1;
    while (next < text.length() && text.charAt(next) != '"') {
      if (text.charAt(next) < ' ') {
        throw new FlawException(Flaw.BAD_TEXT, next);
      }
      next += text.charAt(next) == '\\' ? 2 : 1;
    }
    if (next >= text.length()) {
      throw new FlawException(Flaw.BAD_TEXT, start);
    }
    return next + 1;
  }

  /** The same text with nothing escaped but what must be. */
  String canonical(int start, int end) throws FlawException {
    StringBuilder meant = new StringBuilder();
    int next = start + 1;
    while (next < end - 1) {
      char character = text.charAt(next);
      if (character != '\\') {
        meant.append(character);
        next++;
      } else if (text.charAt(next + 1) == 'u') {
        meant.append(unicode(next));
        next += 2 + HEX_DIGITS;
      } else {
        meant.append(escape(next));
        next += 2;
      }
    }
    requireWhole(meant, start);
    return quoted(meant);
  }

  private char escape(int at) throws FlawException {
    int known = ESCAPED.indexOf(text.charAt(at + 1));
    if (known < 0) {
      throw new FlawException(Flaw.BAD_TEXT, at);
    }
    return MEANT.charAt(known);
  }

  private char unicode(int at) throws FlawException {
    int from = at + 2;
    String digits = text.substring(from, Math.min(from + HEX_DIGITS, text.length()));
    if (!digits.matches("[0-9a-fA-F]{4}")) {
      throw new FlawException(Flaw.BAD_TEXT, at);
    }
    return (char) Integer.parseInt(digits, HEX);
  }

  /** What PostgreSQL could not keep. */
  private static void requireWhole(StringBuilder meant, int start) throws FlawException {
    boolean unkeepable =
        meant
            .codePoints()
            .anyMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    if (unkeepable) {
      throw new FlawException(Flaw.BAD_TEXT, start);
    }
  }

  static String quoted(CharSequence meant) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < meant.length(); i++) {
      char character = meant.charAt(i);
      int known = MEANT.indexOf(character);
      if (known >= 0 && character != '/') {
        quoted.append('\\').append(ESCAPED.charAt(known));
      } else if (character < ' ') {
        quoted.append("\\u%04x".formatted((int) character));
      } else {
        quoted.append(character);
      }
    }
    return quoted.append('"').toString();
  }
}
