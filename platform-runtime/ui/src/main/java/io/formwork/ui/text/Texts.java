package io.formwork.ui.text;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;

/** The words of the pages in the language of whoever looks at them. */
public final class Texts {

  private Texts() {}

  /** The text of that key, in the language of the current page. */
  public static String text(String key, Object... arguments) {
    return I18NProvider.translate(key, arguments);
  }

  /**
   * A text that counts, such as {@code 3 записи}: of the keys {@code key.one}, {@code key.few} and
   * {@code key.many} the one that the number asks for; {@code {0}} is the number.
   */
  public static String counted(Locale locale, String key, long number) {
    return I18NProvider.translate(locale, key + "." + Plural.of(locale, number).word(), number);
  }
}
