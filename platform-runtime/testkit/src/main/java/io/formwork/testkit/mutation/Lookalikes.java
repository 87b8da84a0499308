package io.formwork.testkit.mutation;

import java.util.Map;
import java.util.Optional;

/** Words that look right and are not. */
final class Lookalikes {

  private static final Map<Character, Character> CYRILLIC =
      Map.of(
          'a', 'а', 'e', 'е', 'o', 'о', 'c', 'с', 'p', 'р', 'x', 'х', 'y', 'у', 'i', 'і', 'k', 'к');

  private Lookalikes() {}

  /** The word with its first letter that has a Cyrillic twin replaced by it. */
  static Optional<String> cyrillic(String word) {
    for (int i = 0; i < word.length(); i++) {
      Character twin = CYRILLIC.get(word.charAt(i));
      if (twin != null) {
        return Optional.of(word.substring(0, i) + twin + word.substring(i + 1));
      }
    }
    return Optional.empty();
  }

  static String withZeroWidthSpace(String word) {
    return word.substring(0, 1) + "\u200B" + word.substring(1);
  }

  static String withHardSpace(String word) {
    return word + "\u00A0";
  }
}
