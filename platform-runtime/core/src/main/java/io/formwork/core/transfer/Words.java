package io.formwork.core.transfer;

import java.util.Locale;
import java.util.regex.Pattern;

/** Compares words as people do: whatever the case, {@code ё} or {@code е}, and the blanks. */
final class Words {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

  private Words() {}

  private static String oneBlank(String text) {
    return BLANKS.matcher(text).replaceAll(" ");
  }

  static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е').transform(Words::oneBlank);
  }
}
