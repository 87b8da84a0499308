package io.formwork.core.query;

import io.formwork.core.actor.Actor;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.core.right.Administrators;
import io.formwork.core.setting.SettingJournal;
import io.formwork.core.setting.Settings;
import io.formwork.core.store.Journal;
import io.formwork.core.store.SettingStore;
import io.formwork.core.store.SettingStore.Kept;
import io.formwork.core.store.Transactions;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings, for those who administer the application. */
public final class SettingReading {

  private final ApplicationModel model;
  private final SettingStore store;
  private final SettingJournal journal;
  private final Settings settings;
  private final Transactions transactions;

  public SettingReading(
      ApplicationModel model,
      SettingStore store,
      SettingJournal journal,
      Transactions transactions) {
    this.model = model;
    this.store = store;
    this.journal = journal;
    this.settings = new Settings(model, store);
    this.transactions = transactions;
  }

  /**
   * All of them in the order of their definition.
   *
   * @throws RefusedException when no role of the person administers the application
   */
  public VisibleSettings of(Actor actor) {
    requireAdministrator(actor);
    return transactions.required(() -> {
      Map<String, Kept> kept = store.all();
      return new VisibleSettings(
          SettingStore.changes(kept),
          model.settings().values().stream().map(setting -> visible(setting, kept)).toList());
    });
  }

  /**
   * The last changes, the newest first.
   *
   * @throws RefusedException when no role of the person administers the application
   */
  public List<Journal.Entry> history(Actor actor, int limit) {
    requireAdministrator(actor);
    return transactions.required(() -> journal.last(limit));
  }

  private VisibleSettings.One visible(Setting setting, Map<String, Kept> kept) {
    return new VisibleSettings.One(
        setting,
        settings.value(setting, kept),
        Optional.ofNullable(kept.get(setting.name()))
            .map(last -> new VisibleSettings.LastChange(last.at(), last.by())));
  }

  private void requireAdministrator(Actor actor) {
    if (!new Administrators(model).include(actor)) {
      throw new RefusedException(Refusal.Kind.FORBIDDEN, Message.of("settings.forbidden"));
    }
  }
}
