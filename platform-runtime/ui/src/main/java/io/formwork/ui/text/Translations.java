package io.formwork.ui.text;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Russian where no other language is asked for; a text that is missing is a bug, and fails. */
public class Translations implements I18NProvider {

  public static final Locale RUSSIAN = Locale.of("ru");
  private static final long serialVersionUID = 1L;
  private static final String BUNDLE = "io.formwork.ui.texts";

  @Override
  public List<Locale> getProvidedLocales() {
    return List.of(RUSSIAN, Locale.ENGLISH);
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... arguments) {
    String pattern = bundle(locale).getString(key);
    return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
  }

  private static ResourceBundle bundle(Locale locale) {
    Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : RUSSIAN;
    return ResourceBundle.getBundle(
        BUNDLE,
        known,
        Translations.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
