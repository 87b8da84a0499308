package io.formwork.core.plan;

import io.formwork.core.deployment.Change.Risk;
import io.formwork.core.difference.Difference;
import io.formwork.core.message.Message;
import io.formwork.core.policy.Predicates;
import io.formwork.metadata.model.ObjectType;
import java.util.Optional;

/** A summary that is new or another one is made of the records that are there, which is told. */
final class SummedUp implements Consequence {

  private static final String SUMMARY = "summary";

  @Override
  public Optional<Outcome> of(Difference difference, Situation situation) {
    boolean made =
        difference.thing().thing().equals(SUMMARY)
            && (difference instanceof Difference.Added || difference instanceof Difference.Changed);
    return made
        ? difference
            .thing()
            .owner()
            .flatMap(object -> Optional.ofNullable(situation.wanted().objects().get(object)))
            .flatMap(type -> outcome(type, situation))
        : Optional.empty();
  }

  private static Optional<Outcome> outcome(ObjectType type, Situation situation) {
    long records =
        situation
            .before(type)
            .map(before -> situation.data().count(before, Predicates.ALWAYS))
            .orElse(0L);
    return records == 0
        ? Optional.empty()
        : Optional.of(Outcome.of(Risk.NONE, Message.of("plan.summed", records)));
  }
}
