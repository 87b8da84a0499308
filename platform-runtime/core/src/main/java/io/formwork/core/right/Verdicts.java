package io.formwork.core.right;

import io.formwork.core.actor.Actor;
import io.formwork.core.message.Message;
import io.formwork.core.policy.Policies;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.right.Verdict.All;
import io.formwork.core.right.Verdict.Any;
import io.formwork.core.right.Verdict.Demand;
import io.formwork.core.right.Verdict.Fact;
import io.formwork.core.right.Verdict.Granted;
import io.formwork.core.right.Verdict.Lent;
import io.formwork.core.right.Verdict.Loan;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import java.util.ArrayList;
import java.util.List;

/** Which conditions decide what: the one place that says of what a right is made. */
public final class Verdicts {

  private final Policies policies;
  private final FieldVerdicts fields;

  Verdicts(ApplicationModel model, Policies policies) {
    this.policies = policies;
    this.fields = new FieldVerdicts(model, this);
  }

  /** The same of single fields. */
  public FieldVerdicts fields() {
    return fields;
  }

  /** Whether the record exists for the person. */
  public Verdict read(Actor actor, ObjectType type) {
    return new Any(List.of(granted(actor, type, Action.READ), new Lent(new Loan.Sight())));
  }

  /** Whether the person is told what happened to a record that the person sees. */
  public Verdict history(Actor actor, ObjectType type) {
    Granted granted = granted(actor, type, Action.HISTORY);
    return lentToo(granted, granted(actor, type, Action.READ), new Loan.Sight());
  }

  /** Where the history goes with reading, it goes with what a task shows as well. */
  static Verdict lentToo(Granted granted, Granted reading, Loan loan) {
    return granted.ruling().predicate().equals(reading.ruling().predicate())
        ? new Any(List.of(granted, new Lent(loan)))
        : granted;
  }

  /** Whether one of the records that this is said of may be created or deleted. */
  public Verdict whole(Actor actor, ObjectType type, Action action) {
    return granted(actor, type, action);
  }

  /** Whether a transition may be taken, by an open task that offers it or by role. */
  public Verdict take(StoredRecord record, Lifecycle.Transition transition) {
    List<Verdict> parts = new ArrayList<>();
    parts.add(
        new Demand(
            new Fact(transition.from().contains(record.state().name())),
            Message.of("transition.not_from", transition.title(), record.state().title())));
    parts.add(
        new Demand(
            new Any(
                List.of(
                    new Lent(new Loan.Offered(transition.name())), new Verdict.ByRole(transition))),
            Message.of(
                transition.by().isEmpty() ? "transition.through_task_only" : "transition.forbidden",
                transition.title())));
    transition
        .when()
        .ifPresent(guard ->
            parts.add(
                new Demand(
                    new Verdict.Guard(transition, guard),
                    Message.of("transition.guard", transition.title()))));
    transition
        .fourEyes()
        .ifPresent(eyes ->
            parts.add(
                new Demand(
                    new Verdict.SecondPerson(transition, eyes),
                    Message.of("four_eyes.own", transition.title(), List.of()))));
    return new All(parts);
  }

  public Granted granted(Actor actor, ObjectType type, Action action) {
    return new Granted(action, policies.ruling(actor, type, action));
  }

  public Granted granted(Actor actor, ObjectType type, Field field, Action action) {
    return new Granted(action, policies.ruling(actor, type, field, action));
  }
}
