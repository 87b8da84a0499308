package io.formwork.core.choice;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Makes the name of a new value of its title, so that nobody has to think of one. */
public final class ValueNames {

  private static final int LONGEST = 40;
  private static final int ROOM_FOR_A_NUMBER = 4;

  /** From а to я; the signs that soften or harden are silent. */
  private static final List<String> LATIN =
      List.of(
          "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s",
          "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya");

  private ValueNames() {}

  /** A name like {@code srochno_2} that none of the taken ones is. */
  public static String of(String title, Collection<String> taken) {
    String plain = letters(title);
    String name = plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "v_" + plain : plain;
    String shortened =
        name.substring(0, Math.min(name.length(), LONGEST - ROOM_FOR_A_NUMBER))
            .replaceAll("_+$", "");
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> number == 1 ? shortened : shortened + "_" + number)
        .filter(candidate -> !taken.contains(candidate))
        .findFirst()
        .orElseThrow();
  }

  private static String letters(String title) {
    StringBuilder letters = new StringBuilder();
    title.toLowerCase(Locale.ROOT).chars().forEach(c -> letters.append(letter((char) c)));
    return letters.toString().replaceAll("_+", "_").replaceAll("^_|_$", "");
  }

  private static String letter(char c) {
    if (c >= 'а' && c <= 'я') {
      return LATIN.get(c - 'а');
    }
    if (c == 'ё') {
      return "e";
    }
    boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    return plain ? String.valueOf(c) : "_";
  }
}
