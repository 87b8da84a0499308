package io.formwork.core.plan;

import io.formwork.core.deployment.Change.Risk;
import io.formwork.core.difference.Difference;
import io.formwork.core.message.Message;
import io.formwork.core.setting.KeptValue;
import io.formwork.core.setting.SettingWords;
import io.formwork.core.store.SettingStore.Kept;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Declaration;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Setting;
import java.util.Optional;

/**
 * A setting comes, goes or changes, and an administrator has given it a value. The value stays, so
 * a setting that could no longer have it is refused.
 */
final class GivenValues implements Consequence {

  private static final String SETTING = "setting";

  @Override
  public Optional<Outcome> of(Difference difference, Situation situation) {
    if (!difference.thing().thing().equals(SETTING)) {
      return Optional.empty();
    }
    return switch (difference) {
      case Difference.Added(var thing) ->
          given(thing.name(), situation).map(given -> found(thing, given, situation));
      case Difference.Removed(var thing) ->
          given(thing.name(), situation)
              .map(given -> told("plan.setting.kept", thing, given, situation.deployed()));
      case Difference.Renamed(var before, var thing) ->
          given(before.name(), situation)
              .map(given -> told("plan.setting.stays", before, given, situation.deployed()));
      case Difference.Changed changed -> changed(changed, situation);
      case Difference.Replaced replaced -> Optional.empty();
    };
  }

  private static Optional<Outcome> changed(Difference.Changed changed, Situation situation) {
    return switch (changed.key()) {
      case "title" -> Optional.empty();
      case "default" ->
          given(changed.before().name(), situation)
              .filter(given -> fits(changed.thing(), given, situation.wanted()))
              .map(given ->
                  told("plan.setting.stays", changed.before(), given, situation.deployed()));
      default ->
          given(changed.before().name(), situation)
              .filter(given -> !fits(changed.thing(), given, situation.wanted()))
              .map(given -> broken(words(changed.before(), given, situation.deployed())));
    };
  }

  private static Outcome broken(Label given) {
    return Outcome.of(
        Risk.BROKEN_BY_DATA,
        Message.of("plan.setting.unfit", given),
        Message.of("plan.setting.unfit.way_out"));
  }

  /** It was there before and was removed. */
  private static Outcome found(Declaration thing, String given, Situation situation) {
    boolean fits = fits(thing, given, situation.wanted());
    return told(
        fits ? "plan.setting.found" : "plan.setting.forgotten", thing, given, situation.wanted());
  }

  private static Outcome told(String key, Declaration thing, String given, ApplicationModel model) {
    return Outcome.told(Message.of(key, words(thing, given, model)));
  }

  private static Optional<String> given(String name, Situation situation) {
    return Optional.ofNullable(situation.data().settings().get(name)).flatMap(Kept::value);
  }

  private static boolean fits(Declaration thing, String given, ApplicationModel model) {
    return setting(thing, model)
        .flatMap(setting -> new KeptValue(model).read(setting, given))
        .isPresent();
  }

  /** The value as the model reads it, as it is kept where it cannot. */
  private static Label words(Declaration thing, String given, ApplicationModel model) {
    return setting(thing, model)
        .flatMap(setting ->
            new KeptValue(model)
                .read(setting, given)
                .map(value -> new SettingWords(model).label(setting, value)))
        .orElseGet(() -> Label.of(given));
  }

  private static Optional<Setting> setting(Declaration thing, ApplicationModel model) {
    return Optional.ofNullable(model.settings().get(thing.name()));
  }
}
