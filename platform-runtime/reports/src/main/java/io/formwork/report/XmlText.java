package io.formwork.report;

/** Writes texts into the XML of a workbook. */
final class XmlText {

  private static final char FIRST_PRINTED = ' ';
  private static final int ESCAPE_LENGTH = 7;

  private XmlText() {}

  /** What XML cannot hold, and what Excel would read as an escape of its own, is escaped. */
  static void append(StringBuilder to, String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      switch (c) {
        case '&' -> to.append("&amp;");
        case '<' -> to.append("&lt;");
        case '>' -> to.append("&gt;");
        case '"' -> to.append("&quot;");
        case '\r' -> to.append("_x000D_");
        case '_' -> to.append(readsAsEscape(text, at) ? "_x005F_" : "_");
        default -> character(to, text, at, c);
      }
    }
  }

  private static void character(StringBuilder to, String text, int at, char c) {
    boolean control = c < FIRST_PRINTED && c != '\n' && c != '\t';
    boolean alone =
        (Character.isHighSurrogate(c) && !(at + 1 < text.length() && isLow(text, at + 1)))
            || (Character.isLowSurrogate(c) && !(at > 0 && isHigh(text, at - 1)));
    to.append(control || alone || c >= '\uFFFE' ? '\uFFFD' : c);
  }

  private static boolean isLow(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at));
  }

  private static boolean isHigh(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at));
  }

  /** Excel writes {@code _x000D_} for a character that XML cannot hold. */
  private static boolean readsAsEscape(String text, int at) {
    if (at + ESCAPE_LENGTH > text.length()
        || text.charAt(at + 1) != 'x'
        || text.charAt(at + ESCAPE_LENGTH - 1) != '_') {
      return false;
    }
    return text.substring(at + 2, at + ESCAPE_LENGTH - 1)
        .chars()
        .allMatch(digit -> Character.digit(digit, 16) >= 0);
  }
}
