package io.formwork.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** In which of the platform's languages a request wants to be answered. */
public final class Language {

  private static final Locale RUSSIAN = Locale.of("ru");
  private static final List<Locale> KNOWN = List.of(RUSSIAN, Locale.ENGLISH);

  private Language() {}

  /** The best of {@code Accept-Language} that the platform speaks; Russian when it says nothing. */
  public static Locale of(HttpServletRequest request) {
    String wanted = request.getHeader("Accept-Language");
    return wanted == null ? RUSSIAN : of(wanted);
  }

  static Locale of(String wanted) {
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(wanted), KNOWN);
      return best == null ? RUSSIAN : best;
    } catch (IllegalArgumentException notALanguage) {
      return RUSSIAN;
    }
  }
}
