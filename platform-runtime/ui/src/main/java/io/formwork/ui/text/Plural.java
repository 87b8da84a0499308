package io.formwork.ui.text;

import java.util.Locale;

/** Which form of a word goes with a number; English knows {@link #ONE} and {@link #MANY} only. */
public enum Plural {
  ONE,
  FEW,
  MANY;

  public static Plural of(Locale locale, long number) {
    if (locale.getLanguage().equals("en")) {
      return number == 1 ? ONE : MANY;
    }
    long ten = number % 10;
    long hundred = number % 100;
    if (ten == 1 && hundred != 11) {
      return ONE;
    }
    return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? FEW : MANY;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
