package io.formwork.core.plan;

import io.formwork.core.deployment.Change.Risk;
import io.formwork.core.deployment.LiveData.Retyping;
import io.formwork.core.difference.Difference;
import io.formwork.core.message.Message;
import io.formwork.core.plan.Situation.Placed;
import java.util.Optional;

/** What was removed not long ago is there again, with its values. */
final class FoundValues implements Consequence {

  @Override
  public Optional<Outcome> of(Difference difference, Situation situation) {
    if (!(difference instanceof Difference.Added(var thing))) {
      return Optional.empty();
    }
    return thing.thing().equals("object")
        ? Optional.ofNullable(situation.wanted().objects().get(thing.name()))
            .flatMap(type -> situation.data().keptRecords(type))
            .map(records -> Outcome.told(Message.of("plan.records.found", records)))
        : situation
            .wantedField(thing)
            .filter(placed -> placed.field().written())
            .flatMap(placed -> found(placed, situation));
  }

  private static Optional<Outcome> found(Placed placed, Situation situation) {
    return situation
        .data()
        .kept(placed.type(), placed.field())
        .filter(kept -> kept.values() > 0)
        .map(kept -> outcome(kept, placed));
  }

  private static Outcome outcome(Retyping kept, Placed placed) {
    return kept.unfit() == 0
        ? Outcome.told(Message.of("plan.values.found", kept.values()))
        : Outcome.of(
            Risk.BROKEN_BY_DATA,
            Message.of("plan.values.found_unfit", kept.values(), kept.unfit()),
            Message.of("plan.values.found_unfit.way_out", placed.field().name()));
  }
}
