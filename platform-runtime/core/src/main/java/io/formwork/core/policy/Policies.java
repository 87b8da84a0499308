package io.formwork.core.policy;

import io.formwork.core.actor.Actor;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The grants of an actor as predicates over records. Grants unite; an owned record is only reached
 * by who may read its owner. The same predicate is evaluated in memory and in SQL, so no channel
 * can answer differently.
 */
public final class Policies {

  private final ApplicationModel model;
  private final Rulings rulings;

  public Policies(ApplicationModel model) {
    this.model = model;
    this.rulings = new Rulings(model);
  }

  /** The records of the object with which the actor may do this at all. */
  public Expression rows(Actor actor, ObjectType type, Action action) {
    return ruling(actor, type, action).predicate();
  }

  /**
   * The records on which the actor may do this with the field. System fields go with any of the
   * fields.
   */
  public Expression field(Actor actor, ObjectType type, Field field, Action action) {
    return ruling(actor, type, field, action).predicate();
  }

  /** What {@link #rows} is made of. */
  public Ruling ruling(Actor actor, ObjectType type, Action action) {
    return rulings.of(actor, type, Optional.empty(), action);
  }

  /** What {@link #field} is made of. */
  public Ruling ruling(Actor actor, ObjectType type, Field field, Action action) {
    return rulings.of(actor, type, Optional.of(field), action);
  }

  /**
   * The value of the path where the actor may read every step of it, and emptiness elsewhere. It is
   * said of records that the actor may read: a field that goes with the record is not asked about
   * once more, so that the database can still sort and find by an index.
   */
  public Expression masked(Actor actor, ObjectType from, Expression.Path path) {
    return whereHolds(readable(actor, from, path.steps()), path);
  }

  /**
   * As {@link #masked}, of records that the actor may export, and only where that goes for the
   * field it begins with.
   */
  public Expression exportable(Actor actor, ObjectType from, Expression.Path path) {
    Expression granted = beyondRows(actor, from, path.steps().getFirst(), Action.EXPORT);
    return whereHolds(Predicates.and(granted, readable(actor, from, path.steps())), path);
  }

  /** The value where the condition holds, and emptiness elsewhere. */
  public static Expression whereHolds(Expression condition, Expression value) {
    if (condition.equals(Predicates.ALWAYS)) {
      return value;
    }
    return condition.equals(Predicates.NEVER)
        ? new Expression.Empty()
        : new Expression.Conditional(condition, value, new Expression.Empty());
  }

  /** An expression that somebody typed, reading only what the actor may read. */
  public Expression maskedThroughout(Actor actor, ObjectType from, Expression expression) {
    return Predicates.mapPaths(
        expression,
        path -> path.root() == Expression.Root.RECORD ? masked(actor, from, path) : path);
  }

  /**
   * The expression where no state hides what it reads, and emptiness elsewhere. It holds for every
   * person; what policies grant is not asked.
   */
  public Expression unhidden(ObjectType from, Expression expression) {
    return Predicates.mapPaths(
        expression,
        path ->
            path.root() == Expression.Root.RECORD
                ? whereHolds(Predicates.all(shown(from, path.steps())), path)
                : path);
  }

  private List<Expression> shown(ObjectType from, List<Field> steps) {
    List<Expression> conditions = new ArrayList<>();
    ObjectType type = from;
    for (int index = 0; index < steps.size(); index++) {
      Field step = steps.get(index);
      Set<String> closed = Rulings.closed(type, step, Action.READ);
      if (!closed.isEmpty()) {
        Expression hidden = Rulings.inStates(type, closed);
        conditions.add(Predicates.along(steps.subList(0, index), new Expression.Not(hidden)));
      }
      type = step.type() instanceof FieldType.Reference next ? model.object(next.object()) : type;
    }
    return conditions;
  }

  /** Of the records that the actor may read, those on which every step of the path may be read. */
  public Expression readable(Actor actor, ObjectType from, List<Field> steps) {
    List<Expression> conditions = new ArrayList<>();
    ObjectType type = from;
    for (int index = 0; index < steps.size(); index++) {
      Field step = steps.get(index);
      Expression here =
          index == 0
              ? beyondRows(actor, type, step, Action.READ)
              : field(actor, type, step, Action.READ);
      conditions.add(Predicates.along(steps.subList(0, index), here));
      type = step.type() instanceof FieldType.Reference next ? model.object(next.object()) : type;
    }
    return Predicates.all(conditions);
  }

  /** What the field asks beyond what its record already asks. */
  private Expression beyondRows(Actor actor, ObjectType type, Field field, Action action) {
    Expression asked = field(actor, type, field, action);
    return asked.equals(rows(actor, type, action)) ? Predicates.ALWAYS : asked;
  }
}
