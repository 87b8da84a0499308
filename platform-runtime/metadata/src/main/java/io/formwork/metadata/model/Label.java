package io.formwork.metadata.model;

import java.util.Locale;
import java.util.Map;

/**
 * A title as people read it, in every language of the application.
 *
 * @param text the title in the application's own language
 * @param translations language code to text, for the other languages
 */
public record Label(String text, Map<String, String> translations) {

  public Label {
    translations = Map.copyOf(translations);
  }

  public static Label of(String text) {
    return new Label(text, Map.of());
  }

  /** The title in that language, or in the application's own where none was written. */
  public String in(Locale locale) {
    return translations.getOrDefault(locale.getLanguage(), text);
  }
}
