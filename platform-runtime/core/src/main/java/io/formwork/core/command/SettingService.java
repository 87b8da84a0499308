package io.formwork.core.command;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Key;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.Refusal.Problem;
import io.formwork.core.message.RefusedException;
import io.formwork.core.right.Administrators;
import io.formwork.core.setting.KeptValue;
import io.formwork.core.setting.SettingJournal;
import io.formwork.core.setting.Settings;
import io.formwork.core.store.Journal.FieldChange;
import io.formwork.core.store.SettingStore;
import io.formwork.core.store.SettingStore.Kept;
import io.formwork.core.store.Transactions;
import io.formwork.core.value.Parsed;
import io.formwork.core.value.ValueCheck;
import io.formwork.core.value.ValueParser;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Setting;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Changes settings for a person who administers the application. Every call is one transaction; a
 * refused one throws {@link RefusedException} and leaves nothing behind.
 */
public final class SettingService {

  private final ApplicationModel model;
  private final SettingStore store;
  private final SettingJournal journal;
  private final Settings settings;
  private final ValueParser parser;
  private final ValueCheck limits;
  private final Transactions transactions;
  private final Clock clock;

  /**
   * @param journal where every change is remembered
   */
  public SettingService(
      ApplicationModel model,
      SettingStore store,
      SettingJournal journal,
      Transactions transactions,
      Clock clock) {
    this.model = model;
    this.store = store;
    this.journal = journal;
    this.settings = new Settings(model, store);
    this.parser = new ValueParser(model);
    this.limits = new ValueCheck(model);
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Gives settings other values, all of them or none.
   *
   * @param expected the number of changes that the person has seen, to be refused when there were
   *     more since
   * @param wanted name to a raw or typed value; empty, or what the default is, takes a setting back
   *     to its default
   */
  public void change(Actor actor, OptionalLong expected, Map<String, Optional<Object>> wanted) {
    transactions.required(() -> {
      actor.key().ifPresent(Key::requireWriting);
      if (!new Administrators(model).include(actor)) {
        throw new RefusedException(Kind.FORBIDDEN, Message.of("settings.forbidden"));
      }
      Map<String, Kept> before = store.lock();
      if (expected.isPresent() && expected.getAsLong() != SettingStore.changes(before)) {
        throw new RefusedException(Kind.CONFLICT, Message.of("settings.conflict"));
      }
      keep(actor, before, checked(wanted));
    });
  }

  /** The values in the types of their settings; everything that is wrong is told at once. */
  private Map<Setting, Optional<Object>> checked(Map<String, Optional<Object>> wanted) {
    Map<Setting, Optional<Object>> values = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    wanted.forEach((name, raw) -> {
      Setting setting = model.settings().get(name);
      Optional<Message> wrong =
          setting == null
              ? Optional.of(Message.of("setting.unknown", name))
              : read(setting, raw, values);
      wrong.ifPresent(message -> problems.add(new Problem(Optional.of(name), message)));
    });
    if (!problems.isEmpty()) {
      throw new RefusedException(new Refusal(Kind.INVALID, problems));
    }
    return values;
  }

  private Optional<Message> read(
      Setting setting, Optional<Object> raw, Map<Setting, Optional<Object>> values) {
    Field field = setting.field();
    return switch (parser.parse(field, raw.orElse(null))) {
      case Parsed.Empty empty -> {
        values.put(setting, Optional.empty());
        yield Optional.empty();
      }
      case Parsed.Value(Object value) -> {
        values.put(setting, Optional.of(value).filter(v -> !v.equals(setting.defaultValue())));
        yield limits.problem(field, value);
      }
      case Parsed.Wrong(Message reason) -> Optional.of(reason);
    };
  }

  private void keep(Actor actor, Map<String, Kept> before, Map<Setting, Optional<Object>> wanted) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<String, FieldChange> changes = new LinkedHashMap<>();
    wanted.forEach((setting, value) -> {
      Object was = settings.value(setting, before);
      Object becomes = value.orElseGet(setting::defaultValue);
      if (!was.equals(becomes)) {
        store.keep(setting.name(), value.map(KeptValue::write), now, actor.name());
        changes.put(
            setting.name(),
            new FieldChange(Optional.of(was), Optional.of(becomes), Optional.empty()));
      }
    });
    if (!changes.isEmpty()) {
      journal.append(actor, now, changes);
    }
  }
}
