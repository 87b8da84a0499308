package io.formwork.core.policy;

import io.formwork.core.actor.Actor;
import io.formwork.core.file.FileRights;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
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

/** Puts the grants of somebody's roles together, once for each set of roles, and keeps them. */
final class Rulings {

  private final ApplicationModel model;
  private final Lending lending;
  private final Map<Asked, Ruling> answered = new ConcurrentHashMap<>();
  private final Map<Expression, Expression> shared = new ConcurrentHashMap<>();

  /** What a predicate depends on; who the actor is comes in only when it is evaluated. */
  private record Asked(
      Set<String> roles,
      boolean acting,
      Let let,
      String object,
      Optional<String> field,
      Action action) {}

  Rulings(ApplicationModel model) {
    this.model = model;
    this.lending = new Lending(model);
  }

  /** Equal predicates are one object, so that whoever asks for many fields can judge each once. */
  Ruling of(Actor actor, ObjectType type, Optional<Field> field, Action action) {
    boolean acting = actor.substitute().isPresent();
    Let let = Let.of(model, actor, type, action);
    Asked asked =
        new Asked(actor.roles(), acting, let, type.name(), field.map(Field::name), action);
    Ruling known = answered.get(asked);
    if (known != null) {
      return known;
    }
    Set<String> closed = field.map(one -> closed(type, one, action)).orElse(Set.of());
    Ruling ruling =
        Ruling.of(
            clauses(actor, type, field, action),
            ownersReadable(actor, type),
            let.itself() ? limit(actor, type, field, action) : Predicates.NEVER,
            closed,
            closed.isEmpty() ? Predicates.ALWAYS : new Expression.Not(inStates(type, closed)));
    Expression whole = ruling.predicate();
    Expression one = Objects.requireNonNullElse(shared.putIfAbsent(whole, whole), whole);
    Ruling kept = ruling.with(one);
    answered.put(asked, kept);
    return kept;
  }

  private Expression limit(Actor actor, ObjectType type, Optional<Field> field, Action action) {
    return Predicates.and(
        lending.limit(actor, type, field.map(Field::name), action),
        ofItsClass(actor, type, field, action));
  }

  /**
   * Asked of the object's own field: an expression that was compiled before the object was complete
   * holds a field that knows no states yet.
   */
  static Set<String> closed(ObjectType type, Field field, Action action) {
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

  private Expression ownersReadable(Actor actor, ObjectType type) {
    return type.owner()
        .map(owner ->
            Predicates.along(
                List.of(type.field(owner.field())),
                of(actor, model.object(owner.object()), Optional.empty(), Action.READ).predicate()))
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

  static Expression inStates(ObjectType type, Set<String> states) {
    if (states.isEmpty()) {
      return Predicates.ALWAYS;
    }
    Field status = type.field(type.lifecycle().orElseThrow().field());
    List<Expression> names = states.stream().<Expression>map(Expression.Constant::new).toList();
    return new Expression.In(
        new Expression.Path(Expression.Root.RECORD, List.of(status)), new Expression.ListOf(names));
  }
}
