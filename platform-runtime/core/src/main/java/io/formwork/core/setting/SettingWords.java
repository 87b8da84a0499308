package io.formwork.core.setting;

import io.formwork.core.value.DurationWords;
import io.formwork.core.value.ValueFormatter;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Setting;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Values of settings as people read them. A day of a setting is one of the calendar. */
public final class SettingWords {

  private static final Locale RUSSIAN = Locale.of("ru");

  private final ValueFormatter formatter;

  public SettingWords(ApplicationModel model) {
    this.formatter = new ValueFormatter(model);
  }

  /** The value in words. */
  public String of(Setting setting, Object value, Locale locale) {
    return value instanceof Duration duration
        ? DurationWords.of(duration, locale)
        : formatter.format(setting.field(), value, locale);
  }

  /** The same in every language that the platform speaks. */
  public Label label(Setting setting, Object value) {
    return new Label(
        of(setting, value, RUSSIAN),
        Map.of(Locale.ENGLISH.getLanguage(), of(setting, value, Locale.ENGLISH)));
  }
}
