package io.formwork.core.policy;

import io.formwork.core.actor.Actor;
import io.formwork.core.file.FileRights;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.Role.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The grants of an actor as predicates over records. Grants unite; an owned record is only reached
 * by who may read its owner. The same predicate is evaluated in memory and in SQL, so no channel
 * can answer differently.
 */
public final class Policies {

  private final ApplicationModel model;
  private final Lending lending;
  private final Map<Asked, Ruling> answered = new ConcurrentHashMap<>();
  private final Map<Expression, Expression> shared = new ConcurrentHashMap<>();

  /** What a predicate depends on; who the actor is comes in only when it is evaluated. */
  private record Asked(
      Set<String> roles, boolean acting, String object, Optional<String> field, Action action) {}

  public Policies(ApplicationModel model) {
    this.model = model;
    this.lending = new Lending(model);
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
    return answer(actor, type, Optional.empty(), action);
  }

  /** What {@link #field} is made of. */
  public Ruling ruling(Actor actor, ObjectType type, Field field, Action action) {
    return answer(actor, type, Optional.of(field), action);
  }

  /** Equal predicates are one object, so that whoever asks for many fields can judge each once. */
  private Ruling answer(Actor actor, ObjectType type, Optional<Field> field, Action action) {
    boolean acting = actor.substitute().isPresent();
    Asked asked = new Asked(actor.roles(), acting, type.name(), field.map(Field::name), action);
    Ruling known = answered.get(asked);
    if (known != null) {
      return known;
    }
    Set<String> closed = field.map(one -> closed(type, one, action)).orElse(Set.of());
    Ruling ruling =
        Ruling.of(
            clauses(actor, type, field, action),
            ownersReadable(actor, type),
            Predicates.and(
                lending.limit(actor, type, field.map(Field::name), action),
                ofItsClass(actor, type, field, action)),
            closed,
            closed.isEmpty() ? Predicates.ALWAYS : new Expression.Not(inStates(type, closed)));
    Expression whole = ruling.predicate();
    Expression one = Objects.requireNonNullElse(shared.putIfAbsent(whole, whole), whole);
    Ruling kept = ruling.with(one);
    answered.put(asked, kept);
    return kept;
  }

  /**
   * Asked of the object's own field: an expression that was compiled before the object was complete
   * holds a field that knows no states yet.
   */
  private static Set<String> closed(ObjectType type, Field field, Action action) {
    return FieldStates.closed(type.fields().getOrDefault(field.name(), field), action);
  }

  /** Of a field of files, what their class says of the actor's roles. */
  private Expression ofItsClass(
      Actor actor, ObjectType type, Optional<Field> field, Action action) {
    boolean let =
        field
            .map(one -> type.fields().getOrDefault(one.name(), one))
            .map(one -> FileRights.let(model, actor.roles(), one, action))
            .orElse(true);
    return let ? Predicates.ALWAYS : Predicates.NEVER;
  }

  private static boolean covers(Role.Grant grant, Field field) {
    boolean plain = field.origin() == Field.Origin.SYSTEM;
    return plain || grant.only().isEmpty() || names(grant.only(), field);
  }

  /** A grant may name one field of a clock, {@code resolution.due}, or all by its own name. */
  private static boolean names(Set<String> only, Field field) {
    return only.contains(field.name()) || only.contains(base(field));
  }

  private static String base(Field field) {
    int dot = field.name().indexOf('.');
    return dot < 0 ? field.name() : field.name().substring(0, dot);
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
      Set<String> closed = closed(type, step, Action.READ);
      if (!closed.isEmpty()) {
        Expression hidden = inStates(type, closed);
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

  private Expression ownersReadable(Actor actor, ObjectType type) {
    return type.owner()
        .map(owner ->
            Predicates.along(
                List.of(type.field(owner.field())),
                rows(actor, model.object(owner.object()), Action.READ)))
        .orElse(Predicates.ALWAYS);
  }

  private List<Ruling.Clause> clauses(
      Actor actor, ObjectType type, Optional<Field> field, Action action) {
    List<Ruling.Clause> clauses = new ArrayList<>();
    for (String name : actor.roles().stream().sorted().toList()) {
      Role role = Objects.requireNonNull(model.roles().get(name), name);
      for (Role.Grant grant : role.grants().getOrDefault(type.name(), List.of())) {
        if (grant.action() == action && field.map(one -> covers(grant, one)).orElse(true)) {
          clauses.add(new Ruling.Clause(role, grant, predicate(type, grant)));
        }
      }
    }
    return clauses;
  }

  private static Expression predicate(ObjectType type, Role.Grant grant) {
    return Predicates.and(grant.where().orElse(Predicates.ALWAYS), inStates(type, grant.in()));
  }

  private static Expression inStates(ObjectType type, Set<String> states) {
    if (states.isEmpty()) {
      return Predicates.ALWAYS;
    }
    Field status = type.field(type.lifecycle().orElseThrow().field());
    List<Expression> names = states.stream().<Expression>map(Expression.Constant::new).toList();
    return new Expression.In(
        new Expression.Path(Expression.Root.RECORD, List.of(status)), new Expression.ListOf(names));
  }
}
