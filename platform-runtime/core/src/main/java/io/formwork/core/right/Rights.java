package io.formwork.core.right;

import io.formwork.core.actor.Actor;
import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.evaluate.Subject;
import io.formwork.core.message.Decision;
import io.formwork.core.policy.Policies;
import io.formwork.core.policy.Predicates;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges what a person may do with a record, by the very predicates that queries carry. */
public final class Rights {

  private final ApplicationModel model;
  private final Policies policies;
  private final Evaluation evaluation;
  private final TaskGrants tasks;

  public Rights(
      ApplicationModel model, Policies policies, Evaluation evaluation, TaskGrants tasks) {
    this.model = model;
    this.policies = policies;
    this.evaluation = evaluation;
    this.tasks = tasks;
  }

  /**
   * Whether the record exists for the actor: a grant covers it, or a task about it is the actor's.
   */
  public boolean reads(Actor actor, StoredRecord record) {
    return holds(policies.rows(actor, record.type(), Action.READ), actor, Subject.of(record))
        || !tasks.held(actor, record.ref()).isEmpty();
  }

  public boolean deletes(Actor actor, StoredRecord record) {
    return holds(policies.rows(actor, record.type(), Action.DELETE), actor, Subject.of(record));
  }

  /**
   * Whether the actor could create a record of the object at all; which ones is judged with the
   * record.
   */
  public boolean creates(Actor actor, ObjectType type) {
    return !policies.rows(actor, type, Action.CREATE).equals(Predicates.NEVER);
  }

  public boolean creates(Actor actor, Subject draft) {
    return holds(policies.rows(actor, draft.type(), Action.CREATE), actor, draft);
  }

  public boolean exports(Actor actor, ObjectType type) {
    return !policies.rows(actor, type, Action.EXPORT).equals(Predicates.NEVER);
  }

  /** The fields that may be filled in when a record of the object is created. */
  public Set<String> fillable(Actor actor, ObjectType type) {
    Set<String> names = new LinkedHashSet<>();
    for (Field field : type.fields().values()) {
      if (field.writable()
          && !policies.field(actor, type, field, Action.CREATE).equals(Predicates.NEVER)) {
        names.add(field.name());
      }
    }
    return names;
  }

  /** Everything at once, for a screen. */
  public Abilities of(Actor actor, StoredRecord record) {
    List<TaskGrants.Held> held = tasks.held(actor, record.ref());
    Set<String> readable = covered(actor, record, Action.READ);
    held.forEach(task -> readable.addAll(tasks.shown(task)));
    readable.retainAll(record.type().fields().keySet());
    return new Abilities(
        readable,
        writable(actor, record, held),
        deletes(actor, record),
        offers(actor, record, held));
  }

  /** The fields that the actor may change now, by grants and by tasks. */
  public Set<String> writable(Actor actor, StoredRecord record) {
    return writable(actor, record, tasks.held(actor, record.ref()));
  }

  /** The transition as the actor may take it; a refusal says why. */
  public Offer offer(Actor actor, StoredRecord record, Lifecycle.Transition transition) {
    return offer(actor, record, transition, tasks.held(actor, record.ref()));
  }

  private Set<String> writable(Actor actor, StoredRecord record, List<TaskGrants.Held> held) {
    Set<String> names = covered(actor, record, Action.UPDATE);
    held.forEach(task -> names.addAll(tasks.lent(task)));
    names.removeIf(name -> !changeable(record.type().field(name)));
    return names;
  }

  private static boolean changeable(Field field) {
    return field.writable() && field.onlyThrough().isEmpty();
  }

  private Set<String> covered(Actor actor, StoredRecord record, Action action) {
    Set<String> names = new LinkedHashSet<>();
    Subject subject = Subject.of(record);
    for (Field field : record.type().fields().values()) {
      if (holds(policies.field(actor, record.type(), field, action), actor, subject)) {
        names.add(field.name());
      }
    }
    return names;
  }

  private List<Offer> offers(Actor actor, StoredRecord record, List<TaskGrants.Held> held) {
    Optional<Lifecycle> lifecycle = record.type().lifecycle();
    if (lifecycle.isEmpty()) {
      return List.of();
    }
    List<Offer> offers = new ArrayList<>();
    for (Lifecycle.Transition transition : lifecycle.get().transitions().values()) {
      boolean leaves = transition.from().contains(record.state().name());
      if (leaves && concerns(actor, transition, held)) {
        offers.add(offer(actor, record, transition, held));
      }
    }
    return offers;
  }

  private static boolean concerns(
      Actor actor, Lifecycle.Transition transition, List<TaskGrants.Held> held) {
    return held.stream().anyMatch(task -> task.offers(transition.name()))
        || transition.by().keySet().stream().anyMatch(actor::hasRole);
  }

  private Offer offer(
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

  private boolean holds(Expression predicate, Actor actor, Subject subject) {
    return predicate.equals(Predicates.ALWAYS)
        || (!predicate.equals(Predicates.NEVER)
            && evaluation.holds(predicate, facts(actor, subject)));
  }

  private Facts facts(Actor actor, Subject subject) {
    return Facts.about(subject).me(model.object(ObjectType.USER), actor);
  }

  /** The values the abilities let through. */
  public static Values visible(Values values, Set<String> readable) {
    var shown = new java.util.LinkedHashMap<String, Object>();
    values
        .asMap()
        .forEach((name, value) -> {
          if (readable.contains(name)) {
            shown.put(name, value);
          }
        });
    return new Values(shown);
  }
}
