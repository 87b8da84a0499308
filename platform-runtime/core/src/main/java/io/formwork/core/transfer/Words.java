package io.formwork.core.transfer;

import java.util.Locale;

/** Compares words as people do: whatever the case, {@code ё} or {@code е}, and the blanks. */
final class Words {

  private Words() {}

  static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[\\s\\u00a0]+", " ");
  }
}
