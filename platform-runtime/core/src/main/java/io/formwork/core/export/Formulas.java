package io.formwork.core.export;

/**
 * Texts that a spreadsheet would take for formulas when it opens a text file: an apostrophe in
 * front keeps them texts. It is taken off again when the file comes back, so it never becomes data;
 * a text that has one of its own gets another.
 */
public final class Formulas {

  /** Also as they are typed in wide letters, which some spreadsheets take for the same. */
  private static final String BEGINNINGS = "=+-@\t\r＝＋－＠";

  private static final char GUARD = '\'';

  /**
   * Two no-break spaces behind a title, which nobody sees: the file keeps what it guards. They are
   * in all code pages of the languages here, and as single bytes no UTF-8, so a file that has them
   * is never taken for another encoding than it is in.
   */
  private static final String SIGN = "\u00A0\u00A0";

  private Formulas() {}

  /** A title in a file whose texts are guarded. */
  public static String signed(String title) {
    return guarded(title) + SIGN;
  }

  /** Whether the title says that texts below are guarded. */
  public static boolean isSigned(String title) {
    return title.endsWith(SIGN);
  }

  /** The title as it was before it was signed. */
  public static String unsigned(String title) {
    return isSigned(title) ? bare(title.substring(0, title.length() - SIGN.length())) : title;
  }

  /** The text, with an apostrophe in front where it needs one. */
  public static String guarded(String text) {
    return isFormula(text) ? GUARD + text : text;
  }

  /** The text as it was before it was guarded. */
  public static String bare(String text) {
    return !text.isEmpty() && text.charAt(0) == GUARD && isFormula(text) ? text.substring(1) : text;
  }

  /** Whether it begins like one, behind any apostrophes. */
  public static boolean isFormula(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) == GUARD) {
      at++;
    }
    return at < text.length() && BEGINNINGS.indexOf(text.charAt(at)) >= 0;
  }
}
