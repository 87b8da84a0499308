package io.formwork.core.plan;

import io.formwork.core.deployment.Change.Risk;
import io.formwork.core.difference.Difference;
import io.formwork.core.message.Message;
import io.formwork.core.policy.Predicates;
import io.formwork.metadata.model.Declaration;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import java.util.Optional;

/** Records of an object that gets a lifecycle begin in its initial state. */
final class BegunLifecycles implements Consequence {

  @Override
  public Optional<Outcome> of(Difference difference, Situation situation) {
    return difference instanceof Difference.Added(var thing) && thing.thing().equals("state")
        ? thing
            .owner()
            .flatMap(owner -> Optional.ofNullable(situation.wanted().objects().get(owner)))
            .filter(type -> isInitial(thing, type))
            .flatMap(situation::before)
            .filter(before -> before.lifecycle().isEmpty())
            .map(before -> situation.data().count(before, Predicates.ALWAYS))
            .filter(records -> records > 0)
            .map(records ->
                Outcome.of(Risk.REWRITES_DATA, Message.of("plan.lifecycle.begins", records)))
        : Optional.empty();
  }

  private static boolean isInitial(Declaration thing, ObjectType type) {
    return type.lifecycle().map(Lifecycle::initial).filter(thing.name()::equals).isPresent();
  }
}
