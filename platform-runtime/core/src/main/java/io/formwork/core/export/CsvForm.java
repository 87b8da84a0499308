package io.formwork.core.export;

import java.util.Locale;

/**
 * How a table is written as text.
 *
 * @param separator between two values
 * @param decimal the point of a number
 * @param marked whether it begins with a byte order mark, by which Excel knows UTF-8
 * @param guarded whether a text that a spreadsheet would take for a formula gets an apostrophe in
 *     front
 */
public record CsvForm(char separator, char decimal, boolean marked, boolean guarded) {

  /** As programs expect it (RFC 4180). */
  public static CsvForm plain() {
    return new CsvForm(',', '.', false, false);
  }

  /** As Excel opens it by a double click, on a computer that speaks the language. */
  public static CsvForm excel(Locale language) {
    boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return new CsvForm(english ? ',' : ';', english ? '.' : ',', true, true);
  }
}
