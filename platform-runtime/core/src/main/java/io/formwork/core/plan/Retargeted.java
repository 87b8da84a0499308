package io.formwork.core.plan;

import io.formwork.core.deployment.Change.Risk;
import io.formwork.core.difference.Difference;
import io.formwork.core.message.Message;
import io.formwork.core.plan.Situation.Placed;
import io.formwork.metadata.model.FieldType;
import java.util.Optional;

/** A relation leads to other records: those it held are not among them. */
final class Retargeted implements Consequence {

  @Override
  public Optional<Outcome> of(Difference difference, Situation situation) {
    return difference instanceof Difference.Changed changed && changed.of().equals("relation.to")
        ? situation
            .deployedField(changed.before())
            .filter(was -> elsewhere(was, changed, situation))
            .flatMap(was -> retargeted(was, situation))
        : Optional.empty();
  }

  /** The name of the object alone may have changed. */
  private static boolean elsewhere(Placed was, Difference.Changed changed, Situation situation) {
    return was.field().type() instanceof FieldType.Reference(String object)
        && !object.equals(situation.differences().then(changed.thing().text("to")));
  }

  private static Optional<Outcome> retargeted(Placed was, Situation situation) {
    long values = situation.data().count(was.type(), Fields.filled(was.field()));
    return values == 0
        ? Optional.empty()
        : Optional.of(
            Outcome.of(
                Risk.BROKEN_BY_DATA,
                Message.of("plan.relation.held", values),
                Message.of("plan.values.unfit.way_out", was.field().name(), was.type().name())));
  }
}
