package io.formwork.core.right;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Key;
import io.formwork.core.file.FileRights;
import io.formwork.core.policy.FieldStates;
import io.formwork.core.policy.Policies;
import io.formwork.core.policy.Predicates;
import io.formwork.core.view.Openings;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FileClass;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.model.View;
import java.util.List;
import java.util.function.Predicate;

/**
 * How far a person could ever come in an application, whichever record it is and whatever state it
 * is in. It narrows descriptions of the application to what concerns the person; what one record
 * allows now is judged by {@link Rights}.
 */
public final class Reach {

  private final ApplicationModel model;
  private final Policies policies;
  private final Openings openings;
  private final Actor actor;
  private final ReachableTasks tasks;

  /**
   * The reach of that person.
   *
   * @param tasks which tasks could become the person's
   */
  public Reach(ApplicationModel model, Actor actor, ReachableTasks tasks) {
    this.model = model;
    this.policies = new Policies(model);
    this.openings = new Openings(model, policies);
    this.actor = actor;
    this.tasks = tasks;
  }

  public boolean reads(ObjectType type) {
    return may(type, Action.READ) || tasks.about(type);
  }

  /** Whether the person could be told what happened to a record. */
  public boolean remembers(ObjectType type) {
    boolean withReading =
        policies.rows(actor, type, Action.HISTORY).equals(policies.rows(actor, type, Action.READ));
    return reads(type) && (withReading || may(type, Action.HISTORY));
  }

  public boolean creates(ObjectType type) {
    return may(type, Action.CREATE);
  }

  public boolean updates(ObjectType type) {
    return !writable(type).isEmpty();
  }

  public boolean deletes(ObjectType type) {
    return may(type, Action.DELETE);
  }

  public boolean imports(ObjectType type) {
    return may(type, Action.IMPORT);
  }

  public boolean exports(ObjectType type) {
    return may(type, Action.EXPORT);
  }

  /** Whether the view is there for the person. */
  public boolean opens(View view) {
    return openings.opens(actor, view);
  }

  /** Whether the person is among those who see who else is at a record. */
  public boolean watches(ObjectType type) {
    return type.presence().lets(actor.roles());
  }

  /** Whether the person looks after the application. */
  public boolean administers() {
    return new Administrators(model).include(actor);
  }

  /** The fields that could be shown: by a grant, or by the form of a task. */
  public List<Field> readable(ObjectType type) {
    return fields(
        type,
        field ->
            let(field, Action.READ)
                && (covered(type, field, Action.READ) || tasks.show(type, field.name())));
  }

  /** The fields that could be changed: by a grant, or by the form of a task. */
  public List<Field> writable(ObjectType type) {
    return fields(
        type,
        field ->
            field.writable()
                && field.onlyThrough().isEmpty()
                && let(field, Action.UPDATE)
                && (covered(type, field, Action.UPDATE)
                    || (lets(type) && tasks.lend(type, field.name()))));
  }

  /** Whether a key, if there is one, lets records of the object be changed. */
  private boolean lets(ObjectType type) {
    return actor.key().map(key -> key.lets(type.name(), Action.UPDATE)).orElse(true);
  }

  private boolean let(Field field, Action action) {
    return FileRights.let(model, actor.roles(), field, action);
  }

  /** The classes of files that the person may add. */
  public List<FileClass> addable() {
    return model.fileClasses().values().stream()
        .filter(files -> actor.key().map(Key::writes).orElse(true))
        .filter(files -> files.lets(actor.roles(), FileClass.Use.ADD))
        .toList();
  }

  /** The fields that could be filled in when a record is created. */
  public List<Field> fillable(ObjectType type) {
    return fields(
        type,
        field ->
            field.writable()
                && FieldStates.fillable(type, field)
                && covered(type, field, Action.CREATE));
  }

  /** The transitions that the person could take, by a role or by a task. */
  public List<Lifecycle.Transition> transitions(ObjectType type) {
    return type.lifecycle().stream()
        .flatMap(lifecycle -> lifecycle.transitions().values().stream())
        .filter(transition -> lets(type))
        .filter(transition ->
            transition.by().keySet().stream().anyMatch(actor::hasRole)
                || tasks.offer(type, transition.name()))
        .toList();
  }

  private static List<Field> fields(ObjectType type, Predicate<Field> wanted) {
    return type.fields().values().stream().filter(wanted).toList();
  }

  private boolean may(ObjectType type, Action action) {
    return !policies.rows(actor, type, action).equals(Predicates.NEVER);
  }

  private boolean covered(ObjectType type, Field field, Action action) {
    return !policies.field(actor, type, field, action).equals(Predicates.NEVER);
  }
}
