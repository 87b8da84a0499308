package io.formwork.metadata.model;

import java.util.Locale;
import java.util.Map;

/**
 * A template in every language of the application.
 *
 * @param template in the application's own language
 * @param translations language code to template, for the other languages
 */
public record LocalTemplate(Template template, Map<String, Template> translations) {

  public LocalTemplate {
    translations = Map.copyOf(translations);
  }

  /** The template in that language, or in the application's own where none was written. */
  public Template in(Locale locale) {
    return translations.getOrDefault(locale.getLanguage(), template);
  }
}
