package io.formwork.metadata.check;

import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.FileClass;
import io.formwork.metadata.model.FileClass.Use;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.model.Role.Grant;
import io.formwork.metadata.model.View;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What roles may do with some record at least; on which records is not asked. */
record Access(ApplicationModel model) {

  /** The role and those that it includes. */
  Set<Role> withIncluded(Role role) {
    Set<Role> all = new LinkedHashSet<>();
    collect(role, all);
    return all;
  }

  private void collect(Role role, Set<Role> all) {
    if (all.add(role)) {
      role.includes().stream()
          .flatMap(name -> Optional.ofNullable(model.roles().get(name)).stream())
          .forEach(included -> collect(included, all));
    }
  }

  Stream<Grant> grants(Role role, ObjectType object, Action action) {
    return withIncluded(role).stream()
        .flatMap(each -> each.grants().getOrDefault(object.name(), List.of()).stream())
        .filter(grant -> grant.action() == action);
  }

  /** Whether the role may do so with the field; what the platform writes is read with any other. */
  boolean may(Role role, Action action, ObjectType object, Field field) {
    boolean plain = field.origin() == Field.Origin.SYSTEM;
    return letByItsClass(role, action, field)
        && grants(role, object, action)
            .anyMatch(grant -> plain || grant.only().isEmpty() || names(grant.only(), field));
  }

  /** Files also need what their class says of the role. */
  private boolean letByItsClass(Role role, Action action, Field field) {
    if (!(field.type() instanceof FieldType.Files(String name, boolean many))) {
      return true;
    }
    FileClass files = model.fileClasses().get(name);
    List<String> roles = withIncluded(role).stream().map(Role::name).toList();
    return files == null
        || switch (action) {
          case READ, EXPORT, HISTORY, SEARCH -> files.isSeenBy(roles);
          case CREATE -> files.lets(roles, Use.ADD);
          case UPDATE -> files.lets(roles, Use.ADD) || files.lets(roles, Use.DELETE);
          case DELETE -> true;
          case IMPORT -> false;
        };
  }

  /** A grant may name one field of a clock, or all by its own name. */
  private static boolean names(Set<String> only, Field field) {
    String whole = field.name().split("\\.", 2)[0];
    return only.contains(field.name()) || only.contains(whole);
  }

  boolean reads(Role role, ObjectType object) {
    boolean owned =
        object
            .owner()
            .map(owner -> model.objects().get(owner.object()))
            .map(owner -> reads(role, owner))
            .orElse(true);
    return owned && grants(role, object, Action.READ).findAny().isPresent();
  }

  /** Whether the role may read every field on the way. */
  boolean reads(Role role, ObjectType from, FieldPath path) {
    ObjectType object = from;
    for (Field step : path.steps()) {
      if (object == null || !reads(role, object) || !may(role, Action.READ, object, step)) {
        return false;
      }
      object =
          step.type() instanceof FieldType.Reference to ? model.objects().get(to.object()) : object;
    }
    return true;
  }

  /** Whether a view is left to the role, whatever it shows. */
  boolean isLeftTo(Role role, View view) {
    return view.openTo().isEmpty()
        || withIncluded(role).stream().map(Role::name).anyMatch(view.openTo()::contains);
  }

  /** The condition of the records that a grant covers. */
  static List<Expression> conditions(ObjectType object, Grant grant) {
    List<Expression> conditions = new ArrayList<>();
    grant.where().ifPresent(conditions::add);
    inStates(object, grant.in()).ifPresent(conditions::add);
    return conditions;
  }

  /** That the record is in one of the states; empty when there are none to be in. */
  static Optional<Expression> inStates(ObjectType object, Set<String> states) {
    return object
        .lifecycle()
        .map(Lifecycle::field)
        .map(object::field)
        .filter(field -> !states.isEmpty())
        .map(field -> {
          List<Expression> names =
              states.stream().<Expression>map(Expression.Constant::new).toList();
          return new Expression.In(
              new Expression.Path(Root.RECORD, List.of(field)), new Expression.ListOf(names));
        });
  }
}
