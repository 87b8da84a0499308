package io.formwork.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A place in a text where somebody types on. A word of ours is put there, so that what is half
 * written can be read.
 *
 * @param text the whole text
 * @param line counted from 0
 * @param column in UTF-16 units, counted from 0
 */
record Cursor(String text, int line, int column) {

  /** No name of a definition ends like this. */
  static final String WORD = "typed_here_";

  /**
   * The word as a key, as an entry between braces, or as a value: what of it can be read decides.
   */
  List<String> attempts() {
    String current = lines()[line];
    boolean startsLine = current.substring(0, start(current)).chars().allMatch(Cursor::opensItem);
    return startsLine ? List.of(with(WORD + ":"), with(WORD)) : List.of(with(WORD));
  }

  /** What of the word was typed already. */
  String typed() {
    String current = lines()[line];
    return current.substring(start(current), Math.min(column, current.length()));
  }

  /** What stands before the word on its line. */
  String before() {
    String current = lines()[line];
    return current.substring(0, start(current));
  }

  private String with(String word) {
    String[] lines = lines();
    String current = lines[line];
    int end = Math.min(column, current.length());
    while (end < current.length() && isWord(current.charAt(end))) {
      end++;
    }
    String rest = current.substring(end);
    String colon =
        rest.startsWith(":") && word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
    String whole = current.substring(0, start(current)) + colon + rest;
    lines[line] = whole + closing(whole);
    return String.join("\n", lines);
  }

  private int start(String current) {
    int start = Math.min(column, current.length());
    while (start > 0 && isWord(current.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** The brackets and quotes that the line opens and does not close. */
  private static String closing(String line) {
    Deque<Character> open = new ArrayDeque<>();
    for (char c : line.toCharArray()) {
      boolean quoted = !open.isEmpty() && (open.peek() == '\'' || open.peek() == '"');
      if (quoted) {
        if (c == open.peek()) {
          open.pop();
        }
        continue;
      }
      switch (c) {
        case '{' -> open.push('}');
        case '[' -> open.push(']');
        case '\'', '"' -> open.push(c);
        case '}', ']' -> {
          if (open.isEmpty() || open.pop() != c) {
            return "";
          }
        }
        default -> {}
      }
    }
    StringBuilder closing = new StringBuilder();
    open.forEach(closing::append);
    return closing.toString();
  }

  private String[] lines() {
    return text.split("\n", -1);
  }

  private static boolean opensItem(int c) {
    return c == ' ' || c == '-';
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
