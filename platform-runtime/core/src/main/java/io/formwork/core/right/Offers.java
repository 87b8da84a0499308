package io.formwork.core.right;

import io.formwork.core.actor.Actor;
import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.evaluate.Subject;
import io.formwork.core.message.Decision;
import io.formwork.core.record.StoredRecord;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which transitions a person may take, by an open task that offers them or by role. */
final class Offers {

  private final ApplicationModel model;
  private final Evaluation evaluation;

  Offers(ApplicationModel model, Evaluation evaluation) {
    this.model = model;
    this.evaluation = evaluation;
  }

  /** The transitions that leave the record's state and are the actor's concern. */
  List<Offer> all(Actor actor, StoredRecord record, List<TaskGrants.Held> held) {
    Optional<Lifecycle> lifecycle = record.type().lifecycle();
    if (lifecycle.isEmpty()) {
      return List.of();
    }
    List<Offer> offers = new ArrayList<>();
    for (Lifecycle.Transition transition : lifecycle.get().transitions().values()) {
      boolean leaves = transition.from().contains(record.state().name());
      if (leaves && concerns(actor, transition, held)) {
        offers.add(of(actor, record, transition, held));
      }
    }
    return offers;
  }

  private static boolean concerns(
      Actor actor, Lifecycle.Transition transition, List<TaskGrants.Held> held) {
    return held.stream().anyMatch(task -> task.offers(transition.name()))
        || transition.by().keySet().stream().anyMatch(actor::hasRole);
  }

  /** The transition as the actor may take it; a refusal says why. */
  Offer of(
      Actor actor,
      StoredRecord record,
      Lifecycle.Transition transition,
      List<TaskGrants.Held> held) {
    Optional<TaskGrants.Held> task =
        held.stream().filter(open -> open.offers(transition.name())).findFirst();
    return new Offer(
        transition,
        task.map(TaskGrants.Held::task),
        decide(actor, record, transition, task.isPresent()));
  }

  private Decision decide(
      Actor actor, StoredRecord record, Lifecycle.Transition transition, boolean byTask) {
    if (!transition.from().contains(record.state().name())) {
      return Decision.refused("transition.not_from", transition.title(), record.state().title());
    }
    if (!byTask && !byRole(actor, record, transition)) {
      return transition.by().isEmpty()
          ? Decision.refused("transition.through_task_only", transition.title())
          : Decision.refused("transition.forbidden", transition.title());
    }
    boolean open =
        transition
            .when()
            .map(guard -> evaluation.holds(guard, facts(actor, Subject.of(record))))
            .orElse(true);
    return open ? Decision.yes() : Decision.refused("transition.guard", transition.title());
  }

  private boolean byRole(Actor actor, StoredRecord record, Lifecycle.Transition transition) {
    return transition.by().entrySet().stream()
        .filter(entry -> actor.hasRole(entry.getKey()))
        .anyMatch(entry ->
            entry
                .getValue()
                .map(condition -> evaluation.holds(condition, facts(actor, Subject.of(record))))
                .orElse(true));
  }

  private Facts facts(Actor actor, Subject subject) {
    return Facts.about(subject).me(model.object(ObjectType.USER), actor);
  }
}
