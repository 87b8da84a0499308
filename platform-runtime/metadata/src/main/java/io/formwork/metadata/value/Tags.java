package io.formwork.metadata.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tags in the one way in which they are kept: in small letters, with one blank between words and no
 * {@code #} before them. So "VIP", "vip " and "#vip" are one.
 */
public final class Tags {

  /** What a message says of those that are none. */
  public static final String RULE =
      "A tag is a short text without commas, semicolons and line ends.";

  private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");

  /**
   * What stands between tags, what nobody sees, and halves of characters. Emoji are joined by a
   * character that nobody sees either.
   */
  private static final Pattern NO_PART =
      Pattern.compile("[,;\\p{Cc}\\p{Cs}]|[\\p{Cf}&&[^\\u200D]]");

  private Tags() {}

  /** The tag as it is kept; empty when it is none. */
  public static Optional<String> read(String written) {
    String plain = Normalizer.normalize(written, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    String tag = BLANKS.matcher(plain).replaceAll(" ").replaceFirst("^[ #]+", "").stripTrailing();
    return tag.isEmpty() || written.lines().count() > 1 || NO_PART.matcher(tag).find()
        ? Optional.empty()
        : Optional.of(tag);
  }

  /** The same, when it has no more than so many characters. */
  public static Optional<String> read(String written, int max) {
    return read(written).filter(tag -> tag.codePointCount(0, tag.length()) <= max);
  }
}
