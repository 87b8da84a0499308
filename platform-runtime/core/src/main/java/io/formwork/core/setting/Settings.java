package io.formwork.core.setting;

import io.formwork.core.store.SettingStore;
import io.formwork.core.store.SettingStore.Kept;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Setting;
import java.util.Map;
import java.util.Optional;

/** The settings of an application as expressions read them: one state a transaction. */
public final class Settings {

  private final KeptValue values;
  private final SettingStore store;

  public Settings(ApplicationModel model, SettingStore store) {
    this.values = new KeptValue(model);
    this.store = store;
  }

  /** What the setting is worth now. */
  public Object value(Setting setting) {
    return value(setting, store.all());
  }

  /**
   * What the setting is worth when this is kept. A plan refuses limits that a value breaks; should
   * one not fit all the same, the default counts.
   */
  public Object value(Setting setting, Map<String, Kept> kept) {
    return Optional.ofNullable(kept.get(setting.name()))
        .flatMap(Kept::value)
        .flatMap(text -> values.read(setting, text))
        .orElseGet(setting::defaultValue);
  }
}
