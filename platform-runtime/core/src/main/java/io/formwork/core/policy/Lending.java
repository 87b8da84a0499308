package io.formwork.core.policy;

import io.formwork.core.actor.Actor;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Compare;
import io.formwork.metadata.expression.Expression.Operator;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.Role.Action;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who may lend rights at all, whatever policies grant: everybody his own, administrators those of
 * others too, and nobody what was lent to him.
 */
final class Lending {

  /** Only administrators may say whose rights are lent later on, and whether administration is. */
  private static final Set<String> OF_ADMINISTRATORS = Set.of("administration", "absent");

  private final ApplicationModel model;

  Lending(ApplicationModel model) {
    this.model = model;
  }

  /** What must hold on top of what is granted. */
  Expression limit(Actor actor, ObjectType type, Optional<String> field, Action action) {
    return switch (action) {
      case READ, EXPORT, IMPORT, HISTORY, SEARCH -> Predicates.ALWAYS;
      case CREATE, UPDATE, DELETE ->
          type.name().equals(ObjectType.SUBSTITUTION)
              ? ofWriting(actor, type, field, action)
              : Predicates.ALWAYS;
    };
  }

  private Expression ofWriting(
      Actor actor, ObjectType type, Optional<String> field, Action action) {
    if (actor.substitute().isPresent()) {
      return Predicates.NEVER;
    }
    if (administers(actor)) {
      return Predicates.ALWAYS;
    }
    boolean reserved = field.filter(OF_ADMINISTRATORS::contains).isPresent();
    boolean givesOwn = action == Action.CREATE && field.equals(Optional.of("absent"));
    return reserved && !givesOwn
        ? Predicates.NEVER
        : new Compare(
            Operator.EQUAL,
            new Path(Root.RECORD, List.of(type.field("absent"))),
            new Path(Root.ME, List.of()));
  }

  private boolean administers(Actor actor) {
    return actor.roles().stream()
        .map(model.roles()::get)
        .filter(Objects::nonNull)
        .anyMatch(Role::administers);
  }
}
