package io.formwork.core.plan;

import io.formwork.core.difference.Difference;
import io.formwork.core.message.Message;
import io.formwork.core.plan.Situation.Placed;
import java.util.Optional;

/** Records that have no value where one is required from now on; they stay until somebody saves. */
final class EmptyWhereRequired implements Consequence {

  @Override
  public Optional<Outcome> of(Difference difference, Situation situation) {
    return difference instanceof Difference.Changed changed
            && changed.key().equals("required")
            && changed.thing().text("required").equals("true")
        ? situation
            .deployedField(changed.before())
            .filter(placed -> placed.field().stored())
            .flatMap(placed -> counted(placed, situation))
        : Optional.empty();
  }

  private static Optional<Outcome> counted(Placed placed, Situation situation) {
    long empty = situation.data().count(placed.type(), Fields.empty(placed.field()));
    return empty == 0
        ? Optional.empty()
        : Optional.of(Outcome.told(Message.of("plan.required.empty", empty)));
  }
}
