package io.formwork.core.plan;

import io.formwork.core.deployment.Change.Risk;
import io.formwork.core.difference.Difference;
import io.formwork.core.message.Message;
import io.formwork.core.policy.Predicates;
import io.formwork.metadata.model.ObjectType;
import java.util.Optional;

/** An object goes with its records, when the app declares it. */
final class LostRecords implements Consequence {

  @Override
  public Optional<Outcome> of(Difference difference, Situation situation) {
    return difference instanceof Difference.Removed(var thing) && thing.thing().equals("object")
        ? Optional.ofNullable(situation.deployed().objects().get(thing.name()))
            .map(type -> lost(type, situation))
        : Optional.empty();
  }

  private static Outcome lost(ObjectType type, Situation situation) {
    long records = situation.data().count(type, Predicates.ALWAYS);
    if (records == 0) {
      return Outcome.told(Message.of("plan.records.none"));
    }
    String declaredAs = type.owner().map(ObjectType.Ownership::object).orElse(type.name());
    var removed = situation.app(situation.wanted()).at("removed");
    if (removed.contains(type.name()) || removed.contains(declaredAs)) {
      long days = situation.wanted().keepsRemoved().toDays();
      return Outcome.of(Risk.REWRITES_DATA, Message.of("plan.records.given_up", records, days));
    }
    return Outcome.of(
        Risk.LOSES_DATA,
        Message.of("plan.records.lost", records),
        Message.of("plan.records.lost.way_out", type.name()));
  }
}
