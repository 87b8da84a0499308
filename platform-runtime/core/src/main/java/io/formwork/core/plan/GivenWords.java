package io.formwork.core.plan;

import io.formwork.core.deployment.Change.Risk;
import io.formwork.core.difference.Difference;
import io.formwork.core.message.Message;
import io.formwork.core.store.SettingStore.Kept;
import io.formwork.metadata.model.Declaration;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Setting;
import java.util.List;
import java.util.Optional;

/** A value of choices goes or is renamed, and an administrator has given it to a setting. */
final class GivenWords implements Consequence {

  private static final String CHOICE = "choice";
  private static final String CHOICES = "choices.";

  @Override
  public Optional<Outcome> of(Difference difference, Situation situation) {
    return switch (difference) {
      case Difference.Removed(var thing) ->
          named(thing, situation).map(names -> removed(thing, names, situation));
      case Difference.Renamed(var before, var thing) ->
          named(before, situation)
              .map(names ->
                  Outcome.of(Risk.REWRITES_DATA, Message.of("plan.setting.renamed", names)));
      case Difference.Added added -> Optional.empty();
      case Difference.Changed changed -> Optional.empty();
      case Difference.Replaced replaced -> Optional.empty();
    };
  }

  private static Outcome removed(Declaration thing, List<String> names, Situation situation) {
    return HeldNames.instead(thing, situation)
        .map(other ->
            Outcome.of(Risk.REWRITES_DATA, Message.of("plan.setting.replaced", names, other)))
        .orElseGet(() ->
            Outcome.of(
                Risk.BROKEN_BY_DATA,
                Message.of("plan.setting.holds", names),
                Message.of("plan.held.way_out", thing.name())));
  }

  private static Optional<List<String>> named(Declaration thing, Situation situation) {
    return Optional.of(holding(thing, situation).stream().map(Setting::name).toList())
        .filter(names -> !names.isEmpty());
  }

  /** The settings that were given the value, of those that are still there. */
  static List<Setting> holding(Declaration thing, Situation situation) {
    if (!thing.thing().equals(CHOICE)) {
      return List.of();
    }
    String choices = thing.owner().orElseThrow().substring(CHOICES.length());
    return situation.wanted().settings().values().stream()
        .filter(setting -> wasOf(setting, choices, situation))
        .filter(setting -> given(setting, situation).equals(Optional.of(thing.name())))
        .toList();
  }

  private static boolean wasOf(Setting setting, String choices, Situation situation) {
    return Optional.ofNullable(situation.deployed().settings().get(then(setting, situation)))
        .filter(was -> was.type().equals(new FieldType.Choice(choices)))
        .isPresent();
  }

  private static Optional<String> given(Setting setting, Situation situation) {
    return Optional.ofNullable(situation.data().settings().get(then(setting, situation)))
        .flatMap(Kept::value);
  }

  private static String then(Setting setting, Situation situation) {
    String address = situation.differences().then(Setting.ROOT + "." + setting.name());
    return address.substring(Setting.ROOT.length() + 1);
  }
}
