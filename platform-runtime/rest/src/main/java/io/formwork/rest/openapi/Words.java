package io.formwork.rest.openapi;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What documents say, in the language of whoever asked; Russian where there is no other. */
final class Words {

  private final Locale locale;
  private final ResourceBundle bundle;

  Words(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "io.formwork.rest.openapi.words",
            locale,
            Words.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  Locale locale() {
    return locale;
  }

  String of(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  String of(String key, List<String> arguments) {
    return of(key, arguments.toArray());
  }

  /** What stands under the key, if anything does. */
  Optional<String> find(String key, List<String> arguments) {
    return bundle.containsKey(key) ? Optional.of(of(key, arguments)) : Optional.empty();
  }
}
