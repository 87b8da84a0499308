package io.formwork.core.right;

import io.formwork.core.actor.Actor;
import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.evaluate.Subject;
import io.formwork.core.message.Decision;
import io.formwork.core.policy.FieldStates;
import io.formwork.core.policy.Policies;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.store.Journal;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges what a person may do with a record, by the very predicates that queries carry. {@link
 * Verdicts} says of what a right is made, {@link Judge} decides it; an explanation asks the same
 * two.
 */
public final class Rights {

  private final ApplicationModel model;
  private final Policies policies;
  private final Evaluation evaluation;
  private final TaskGrants tasks;
  private final Journal journal;
  private final Verdicts verdicts;

  public Rights(
      ApplicationModel model,
      Policies policies,
      Evaluation evaluation,
      TaskGrants tasks,
      Journal journal) {
    this.journal = journal;
    this.model = model;
    this.policies = policies;
    this.evaluation = evaluation;
    this.tasks = tasks;
    this.verdicts = new Verdicts(model, policies);
  }

  /** Of what the rights are made. */
  public Verdicts verdicts() {
    return verdicts;
  }

  /** Who decides verdicts about the person and the record. */
  public Judge judge(Actor actor, StoredRecord record) {
    return new Judge(
        actor,
        Subject.of(record),
        model.object(ObjectType.USER),
        evaluation,
        tasks,
        () -> tasks.held(actor, record.ref()),
        () -> new PastDeeds(model, journal, record));
  }

  private Judge judge(Actor actor, Subject draft) {
    return new Judge(
        actor,
        draft,
        model.object(ObjectType.USER),
        evaluation,
        tasks,
        List::of,
        () -> {
          throw new IllegalStateException("Nothing was done yet with what is not there");
        });
  }

  /**
   * Whether the record exists for the actor: a grant covers it, or a task about it is the actor's.
   */
  public boolean reads(Actor actor, StoredRecord record) {
    return judge(actor, record).holds(verdicts.read(actor, record.type()));
  }

  /** The fields whose history the actor is told; nothing when he is not told of the record's. */
  public Optional<Set<String>> remembered(Actor actor, StoredRecord record) {
    Judge judge = judge(actor, record);
    boolean told =
        judge.holds(verdicts.read(actor, record.type()))
            && judge.holds(verdicts.history(actor, record.type()));
    return told
        ? Optional.of(holding(judge, verdicts.fields().all(actor, record, Action.HISTORY)))
        : Optional.empty();
  }

  /** Whether the actor could delete a record of the object at all. */
  public boolean mayDelete(Actor actor, ObjectType type) {
    return !policies.ruling(actor, type, Action.DELETE).never();
  }

  public boolean deletes(Actor actor, StoredRecord record) {
    return deletes(actor, record, judge(actor, record));
  }

  private boolean deletes(Actor actor, StoredRecord record, Judge judge) {
    return judge.holds(verdicts.whole(actor, record.type(), Action.DELETE));
  }

  /**
   * Whether the actor could create a record of the object at all; which ones is judged with the
   * record.
   */
  public boolean creates(Actor actor, ObjectType type) {
    return !policies.ruling(actor, type, Action.CREATE).never();
  }

  public boolean creates(Actor actor, Subject draft) {
    return judge(actor, draft).holds(verdicts.whole(actor, draft.type(), Action.CREATE));
  }

  public boolean exports(Actor actor, ObjectType type) {
    return !policies.ruling(actor, type, Action.EXPORT).never();
  }

  /** Whether the actor could bring records of the object in by a file at all. */
  public boolean imports(Actor actor, ObjectType type) {
    return !policies.ruling(actor, type, Action.IMPORT).never();
  }

  public boolean imports(Actor actor, Subject stored) {
    return judge(actor, stored).holds(verdicts.whole(actor, stored.type(), Action.IMPORT));
  }

  /** The fields whose values the actor may bring in by a file. */
  public Set<String> importable(Actor actor, ObjectType type) {
    Set<String> names = new LinkedHashSet<>();
    for (Field field : type.fields().values()) {
      if (field.writable() && !policies.ruling(actor, type, field, Action.IMPORT).never()) {
        names.add(field.name());
      }
    }
    return names;
  }

  /** The fields that the actor could ever see of records of the object by a grant. */
  public Set<String> readable(Actor actor, ObjectType type) {
    Set<String> names = new LinkedHashSet<>();
    for (Field field : type.fields().values()) {
      if (!policies.ruling(actor, type, field, Action.READ).never()) {
        names.add(field.name());
      }
    }
    return names;
  }

  /** The fields that may be filled in when a record of the object is created. */
  public Set<String> fillable(Actor actor, ObjectType type) {
    Set<String> names = new LinkedHashSet<>();
    for (Field field : type.fields().values()) {
      if (field.writable()
          && FieldStates.fillable(type, field)
          && !policies.ruling(actor, type, field, Action.CREATE).never()) {
        names.add(field.name());
      }
    }
    return names;
  }

  /** Everything at once, for a screen. */
  public Abilities of(Actor actor, StoredRecord record) {
    Judge judge = judge(actor, record);
    return new Abilities(
        holding(judge, verdicts.fields().all(actor, record, Action.READ)),
        writable(actor, record, judge),
        deletes(actor, record, judge),
        new Offers(verdicts, judge).all(actor, record));
  }

  /** The fields that the actor may change now, by grants and by tasks. */
  public Set<String> writable(Actor actor, StoredRecord record) {
    return writable(actor, record, judge(actor, record));
  }

  private Set<String> writable(Actor actor, StoredRecord record, Judge judge) {
    return holding(judge, verdicts.fields().all(actor, record, Action.UPDATE));
  }

  /** Whether the actor may change the field now, or why not. */
  public Decision updates(Actor actor, StoredRecord record, Field field) {
    return judge(actor, record).decide(verdicts.fields().update(actor, record, field));
  }

  /** The transition as the actor may take it; a refusal says why. */
  public Offer offer(Actor actor, StoredRecord record, Lifecycle.Transition transition) {
    return new Offers(verdicts, judge(actor, record)).of(record, transition);
  }

  private static Set<String> holding(Judge judge, Map<String, Verdict> verdicts) {
    Set<String> names = new LinkedHashSet<>();
    verdicts.forEach((name, verdict) -> {
      if (judge.holds(verdict)) {
        names.add(name);
      }
    });
    return names;
  }
}
