package io.formwork.core.screen;

import io.formwork.core.query.VisibleSettings;
import io.formwork.core.setting.SettingWords;
import io.formwork.core.store.Journal;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells what the settings are worth, and what they were. */
public record SettingsScreens(ApplicationModel model, Locale locale) {

  public SettingsScreen of(VisibleSettings settings, List<Journal.Entry> past) {
    return new SettingsScreen(
        settings.changes(),
        settings.settings().stream().map(this::item).toList(),
        past.stream().map(this::past).toList());
  }

  private SettingsScreen.Item item(VisibleSettings.One one) {
    Setting setting = one.setting();
    return new SettingsScreen.Item(
        input(setting, one.value()),
        words(setting, setting.defaultValue()),
        setting.defaultValue(),
        one.isDefault(),
        one.last());
  }

  /** An emptied box is the default again; of choices one is always chosen. */
  private FormScreen.Input input(Setting setting, Object value) {
    return new FormScreen.Input(
        setting.field(),
        setting.title().in(locale),
        true,
        setting.type() instanceof FieldType.Choice,
        Optional.of(value),
        Optional.empty(),
        List.of());
  }

  private SettingsScreen.Past past(Journal.Entry entry) {
    return new SettingsScreen.Past(
        entry.at(),
        entry.personName().orElse(""),
        entry.fields().entrySet().stream()
            .map(changed -> step(changed.getKey(), changed.getValue()))
            .toList());
  }

  /** A setting that there is no more, or that is of another type now, is told as it was kept. */
  private SettingsScreen.Step step(String name, Journal.FieldChange change) {
    Optional<Setting> setting = Optional.ofNullable(model.settings().get(name));
    return new SettingsScreen.Step(
        setting.map(known -> known.title().in(locale)).orElse(name),
        past(setting, change.before()),
        past(setting, change.after()));
  }

  private String past(Optional<Setting> setting, Optional<Object> value) {
    return value
        .map(kept ->
            setting
                .filter(now -> now.defaultValue().getClass().equals(kept.getClass()))
                .map(now -> words(now, kept))
                .orElseGet(kept::toString))
        .orElse("");
  }

  private String words(Setting setting, Object value) {
    return new SettingWords(model).of(setting, value, locale);
  }
}
