package io.formwork.core.right;

import io.formwork.core.actor.Actor;
import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.evaluate.Subject;
import io.formwork.core.policy.FieldStates;
import io.formwork.core.policy.Policies;
import io.formwork.core.policy.Predicates;
import io.formwork.core.record.StoredRecord;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Judges what a person may do with a record, by the very predicates that queries carry. */
public final class Rights {

  private final ApplicationModel model;
  private final Policies policies;
  private final Evaluation evaluation;
  private final TaskGrants tasks;
  private final Offers offers;

  public Rights(
      ApplicationModel model, Policies policies, Evaluation evaluation, TaskGrants tasks) {
    this.model = model;
    this.policies = policies;
    this.evaluation = evaluation;
    this.tasks = tasks;
    this.offers = new Offers(model, evaluation);
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
          && FieldStates.fillable(type, field)
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
    readable.removeIf(name -> in(record, state -> FieldStates.hidden(field(record, name), state)));
    return new Abilities(
        readable,
        writable(actor, record, held),
        deletes(actor, record),
        offers.all(actor, record, held));
  }

  /** The fields that the actor may change now, by grants and by tasks. */
  public Set<String> writable(Actor actor, StoredRecord record) {
    return writable(actor, record, tasks.held(actor, record.ref()));
  }

  /** The transition as the actor may take it; a refusal says why. */
  public Offer offer(Actor actor, StoredRecord record, Lifecycle.Transition transition) {
    return offers.of(actor, record, transition, tasks.held(actor, record.ref()));
  }

  private Set<String> writable(Actor actor, StoredRecord record, List<TaskGrants.Held> held) {
    Set<String> names = covered(actor, record, Action.UPDATE);
    held.forEach(task -> names.addAll(tasks.lent(task)));
    names.removeIf(name -> !changeable(record.type().field(name)));
    names.removeIf(name -> in(record, state -> !FieldStates.open(field(record, name), state)));
    return names;
  }

  private static Field field(StoredRecord record, String name) {
    return record.type().field(name);
  }

  private static boolean in(StoredRecord record, Predicate<String> states) {
    return record.type().lifecycle().isPresent() && states.test(record.state().name());
  }

  private static boolean changeable(Field field) {
    return field.writable() && field.onlyThrough().isEmpty();
  }

  private Set<String> covered(Actor actor, StoredRecord record, Action action) {
    Set<String> names = new LinkedHashSet<>();
    Subject subject = Subject.of(record);
    // Most fields share the predicate of a grant, which is judged once.
    Map<Expression, Boolean> judged = new IdentityHashMap<>();
    for (Field field : record.type().fields().values()) {
      Expression predicate = policies.field(actor, record.type(), field, action);
      if (judged.computeIfAbsent(predicate, asked -> holds(asked, actor, subject))) {
        names.add(field.name());
      }
    }
    return names;
  }

  private boolean holds(Expression predicate, Actor actor, Subject subject) {
    return predicate.equals(Predicates.ALWAYS)
        || (!predicate.equals(Predicates.NEVER)
            && evaluation.holds(predicate, facts(actor, subject)));
  }

  private Facts facts(Actor actor, Subject subject) {
    return Facts.about(subject).me(model.object(ObjectType.USER), actor);
  }
}
