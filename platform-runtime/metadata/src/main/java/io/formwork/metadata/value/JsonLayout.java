package io.formwork.metadata.value;

/** Lays a compact JSON text out over lines, two spaces a level. */
final class JsonLayout {

  private final StringBuilder lines = new StringBuilder();
  private int level;
  private boolean inText;

  private JsonLayout() {}

  static String of(String compact) {
    JsonLayout layout = new JsonLayout();
    for (int i = 0; i < compact.length(); i++) {
      char character = compact.charAt(i);
      if (layout.inText && character == '\\') {
        layout.lines.append(character).append(compact.charAt(++i));
      } else {
        layout.add(character, i + 1 < compact.length() ? compact.charAt(i + 1) : '\0');
      }
    }
    return layout.lines.toString();
  }

  private void add(char character, char following) {
    if (character == '"') {
      inText = !inText;
    }
    if (inText || "{}[],:\"".indexOf(character) < 0 || character == '"') {
      lines.append(character);
      return;
    }
    switch (character) {
      case '{', '[' -> open(character, following);
      case '}', ']' -> close(character);
      case ',' -> lines.append(',').append(lineBreak());
      default -> lines.append(": ");
    }
  }

  private void open(char bracket, char following) {
    level++;
    lines.append(bracket);
    if (following != '}' && following != ']') {
      lines.append(lineBreak());
    }
  }

  private void close(char bracket) {
    level--;
    char last = lines.charAt(lines.length() - 1);
    if (last != '{' && last != '[') {
      lines.append(lineBreak());
    }
    lines.append(bracket);
  }

  private String lineBreak() {
    return "\n" + "  ".repeat(level);
  }
}
