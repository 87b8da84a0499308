package io.formwork.core.right;

import io.formwork.core.actor.Actor;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.right.Verdict.Loan;
import io.formwork.metadata.model.Lifecycle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which transitions a person may take, by an open task that offers them or by role. */
final class Offers {

  private final Verdicts verdicts;
  private final Judge judge;

  Offers(Verdicts verdicts, Judge judge) {
    this.verdicts = verdicts;
    this.judge = judge;
  }

  /** The transitions that leave the record's state and are the actor's concern. */
  List<Offer> all(Actor actor, StoredRecord record) {
    Optional<Lifecycle> lifecycle = record.type().lifecycle();
    if (lifecycle.isEmpty()) {
      return List.of();
    }
    List<Offer> offers = new ArrayList<>();
    for (Lifecycle.Transition transition : lifecycle.get().transitions().values()) {
      boolean leaves = transition.from().contains(record.state().name());
      if (leaves && concerns(actor, transition)) {
        offers.add(of(record, transition));
      }
    }
    return offers;
  }

  private boolean concerns(Actor actor, Lifecycle.Transition transition) {
    return !judge.lenders(new Loan.Offered(transition.name())).isEmpty()
        || transition.by().keySet().stream().anyMatch(actor::hasRole);
  }

  /** The transition as the actor may take it; a refusal says why. */
  Offer of(StoredRecord record, Lifecycle.Transition transition) {
    return new Offer(
        transition,
        judge.lenders(new Loan.Offered(transition.name())).stream()
            .map(TaskGrants.Held::task)
            .findFirst(),
        judge.decide(verdicts.take(record, transition)));
  }
}
