package io.formwork.metadata.expression;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The patterns of {@code matches}: the part of regular expressions that means the same in memory
 * and in PostgreSQL. Letters, {@code .}, sets, groups, {@code |}, {@code * + ?}, counts up to 255,
 * {@code ^} and {@code $}, and a backslash before punctuation.
 */
public final class TextPattern {

  private static final String PUNCTUATION = "\\.[]{}()*+?|^$-/";
  private static final int MOST = 255;

  /** How many characters a pattern may come to when its counts are written out. */
  private static final long LARGEST = 5_000;

  private final String pattern;
  private final Deque<Long> outer = new ArrayDeque<>();
  private int next;

  /** The size of the group being read so far, and of what was read last, written out. */
  private long size;

  private long last;

  /** Whether something stands before that may be repeated. */
  private boolean repeatable;

  private TextPattern(String pattern) {
    this.pattern = pattern;
  }

  /** What is wrong with the pattern, as a sentence; nothing when it may be used. */
  public static Optional<String> problem(String pattern) {
    Optional<String> wrong = new TextPattern(pattern).read();
    if (wrong.isPresent()) {
      return wrong;
    }
    try {
      compiled(pattern);
      return Optional.empty();
    } catch (PatternSyntaxException unreadable) {
      return Optional.of("The pattern cannot be read: " + unreadable.getDescription() + ".");
    }
  }

  /** The pattern ready to be used; it searches in time proportional to the text. */
  public static Pattern compiled(String pattern) {
    return Pattern.compile(pattern, Pattern.DOTALL);
  }

  private Optional<String> read() {
    while (next < pattern.length()) {
      Optional<String> wrong = part(pattern.charAt(next++));
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return outer.isEmpty() ? Optional.empty() : Optional.of("A bracket ( is not closed.");
  }

  private Optional<String> part(char character) {
    return switch (character) {
      case '\\' -> escape();
      case '[' -> set();
      case '(' -> group();
      case ')' -> endOfGroup();
      case '|', '^', '$' -> after(false);
      case '*', '+', '?' -> repetition();
      case '{' -> count();
      case ']', '}' -> Optional.of("Write \\" + character + " for the character itself.");
      default -> character();
    };
  }

  private Optional<String> escape() {
    if (next == pattern.length() || PUNCTUATION.indexOf(pattern.charAt(next)) < 0) {
      return Optional.of("A backslash may stand before punctuation only. Write [0-9] for a digit.");
    }
    next++;
    return character();
  }

  private Optional<String> character() {
    last = 1;
    size++;
    return after(true);
  }

  private Optional<String> group() {
    if (peek() == '?') {
      return Optional.of("A group is written (...), nothing special may follow the bracket.");
    }
    outer.push(size);
    size = 0;
    return after(false);
  }

  private Optional<String> endOfGroup() {
    if (outer.isEmpty()) {
      return Optional.of("A bracket ) closes nothing. Write \\) for the character itself.");
    }
    last = size;
    size += outer.pop();
    return after(true);
  }

  private Optional<String> repetition() {
    return repeatable ? after(false) : Optional.of("There is nothing to repeat before *, + or ?.");
  }

  private Optional<String> count() {
    int end = pattern.indexOf('}', next);
    String count = end < 0 ? "" : pattern.substring(next, end);
    if (!repeatable || !count.matches("[0-9]{1,3}(,[0-9]{0,3})?") || !inBounds(count)) {
      return Optional.of("A count is written {2}, {2,} or {2,5}, up to " + MOST + ".");
    }
    next = end + 1;
    size += last * (most(count) - 1L);
    if (size > LARGEST) {
      return Optional.of(
          "With its counts written out the pattern has more than %d characters. Count less."
              .formatted(LARGEST));
    }
    return after(false);
  }

  private static boolean inBounds(String count) {
    int least = Integer.parseInt(count.split(",")[0]);
    return least <= most(count) && most(count) <= MOST;
  }

  private static int most(String count) {
    String[] bounds = count.split(",");
    return Integer.parseInt(bounds[bounds.length - 1]);
  }

  private Optional<String> set() {
    if (peek() == '^') {
      next++;
    }
    int first = next;
    while (next < pattern.length() && peek() != ']') {
      char character = pattern.charAt(next++);
      if (character == '[' || character == '&') {
        return Optional.of("Write \\[ in a set, and leave out &.");
      }
      if (character == '\\' && escape().isPresent()) {
        return Optional.of("In a set a backslash may stand before punctuation only.");
      }
    }
    if (next == pattern.length() || next == first) {
      return Optional.of("A set is written [a-z] and names at least one character.");
    }
    next++;
    return character();
  }

  private Optional<String> after(boolean mayRepeat) {
    repeatable = mayRepeat;
    return Optional.empty();
  }

  private int peek() {
    return next < pattern.length() ? pattern.charAt(next) : -1;
  }
}
