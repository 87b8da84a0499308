package io.formwork.core.plan;

import io.formwork.core.deployment.Change.Risk;
import io.formwork.core.difference.Difference;
import io.formwork.core.message.Message;
import io.formwork.core.plan.Situation.Placed;
import io.formwork.metadata.model.ObjectType;
import java.util.Optional;

/** A field goes, or is computed from now on: its values are given up only when that is declared. */
final class LostValues implements Consequence {

  @Override
  public Optional<Outcome> of(Difference difference, Situation situation) {
    return switch (difference) {
      case Difference.Removed removed ->
          situation.deployedField(removed.thing()).flatMap(field -> lost(field, situation));
      case Difference.Changed changed ->
          changed.key().equals("computed") && changed.was().isEmpty()
              ? situation.deployedField(changed.before()).flatMap(field -> lost(field, situation))
              : Optional.empty();
      case Difference.Added added -> Optional.empty();
      case Difference.Renamed renamed -> Optional.empty();
      case Difference.Replaced replaced -> Optional.empty();
    };
  }

  private static Optional<Outcome> lost(Placed lost, Situation situation) {
    if (!lost.field().written()) {
      return Optional.empty();
    }
    long values = situation.data().count(lost.type(), Fields.filled(lost.field()));
    if (values == 0) {
      return Optional.of(Outcome.told(Message.of("plan.values.none")));
    }
    String name = lost.field().name();
    boolean declared =
        situation.wanted().objects().values().stream()
            .filter(type -> situation.before(type).filter(lost.type()::equals).isPresent())
            .map(ObjectType::removed)
            .anyMatch(removed -> removed.contains(name));
    return Optional.of(declared ? keptFor(values, situation) : refused(lost, values));
  }

  private static Outcome keptFor(long values, Situation situation) {
    long days = situation.wanted().keepsRemoved().toDays();
    return Outcome.of(Risk.REWRITES_DATA, Message.of("plan.values.given_up", values, days));
  }

  private static Outcome refused(Placed lost, long values) {
    return Outcome.of(
        Risk.LOSES_DATA,
        Message.of("plan.values.lost", values),
        Message.of("plan.values.lost.way_out", lost.field().name(), lost.type().name()));
  }
}
