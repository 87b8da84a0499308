package io.formwork.core.plan;

import io.formwork.core.deployment.Rewriting;
import io.formwork.core.difference.Difference;
import io.formwork.core.plan.Situation.Placed;
import io.formwork.metadata.model.Declaration;
import io.formwork.metadata.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names that data holds and that a release changes. */
final class Rewritings {

  private final Situation situation;
  private final List<Rewriting> found = new ArrayList<>();

  private Rewritings(Situation situation) {
    this.situation = situation;
  }

  static List<Rewriting> of(Situation situation) {
    Rewritings rewritings = new Rewritings(situation);
    situation.differences().all().forEach(rewritings::add);
    situation.wanted().objects().values().forEach(rewritings::begin);
    return rewritings.found;
  }

  private void add(Difference difference) {
    switch (difference) {
      case Difference.Renamed(var before, var thing) -> renamed(before, thing);
      case Difference.Removed(var thing) ->
          HeldNames.instead(thing, situation).ifPresent(instead -> values(thing, instead));
      case Difference.Added added -> {}
      case Difference.Changed changed -> {}
      case Difference.Replaced replaced -> {}
    }
  }

  /** Records that are there begin a lifecycle that is new to them. */
  private void begin(ObjectType after) {
    Optional<ObjectType> before = situation.before(after);
    if (before.isPresent() && before.get().lifecycle().isEmpty()) {
      after
          .lifecycle()
          .ifPresent(states ->
              found.add(new Rewriting.OfNothing(after.name(), states.field(), states.initial())));
    }
  }

  private void renamed(Declaration before, Declaration thing) {
    switch (thing.thing()) {
      case "setting" -> found.add(new Rewriting.OfSetting(before.name(), thing.name()));
      case "role" -> found.add(new Rewriting.OfRole(before.name(), thing.name()));
      case "object" -> {
        found.add(new Rewriting.OfObject(before.name(), thing.name()));
        owned(before, thing);
      }
      case "choice", "state" -> values(before, thing.name());
      default -> {}
    }
  }

  /** What an object owns is called after it. */
  private void owned(Declaration before, Declaration thing) {
    situation
        .wanted()
        .objects()
        .values()
        .forEach(type ->
            type.owner()
                .filter(owner -> owner.object().equals(thing.name()))
                .ifPresent(owner ->
                    found.add(
                        new Rewriting.OfObject(
                            before.name() + "_" + owner.collection(), type.name()))));
  }

  private void values(Declaration before, String to) {
    HeldNames.holders(before, situation)
        .orElse(List.of())
        .forEach(placed -> value(placed, before.name(), to));
    GivenWords.holding(before, situation)
        .forEach(
            setting -> found.add(new Rewriting.OfSettingValue(setting.name(), before.name(), to)));
  }

  /** The field as the new release has it; one that goes needs no new values. */
  private void value(Placed placed, String from, String to) {
    situation
        .wanted()
        .objects()
        .values()
        .forEach(type ->
            situation
                .before(type)
                .filter(placed.type()::equals)
                .ifPresent(same ->
                    type.fields().values().stream()
                        .filter(field -> field.column().equals(placed.field().column()))
                        .forEach(field ->
                            found.add(
                                new Rewriting.OfValue(type.name(), field.name(), from, to)))));
  }
}
