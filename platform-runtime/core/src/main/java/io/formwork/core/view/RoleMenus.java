package io.formwork.core.view;

import io.formwork.core.actor.Actor;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Role;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The menus of a person's roles. A role that another one includes speaks only where that one says
 * nothing.
 */
public record RoleMenus(ApplicationModel model) {

  /** The roles of the person that no other role of the person includes. */
  public List<Role> outermost(Actor actor) {
    List<Role> held =
        model.roles().values().stream().filter(role -> actor.hasRole(role.name())).toList();
    return held.stream()
        .filter(role -> held.stream().noneMatch(other -> other.includes().contains(role.name())))
        .toList();
  }

  /** What stands in the menu of the role, in order. */
  public Stream<String> menu(Role role) {
    return role.menu().isEmpty() ? included(role).flatMap(this::menu) : role.menu().stream();
  }

  /** Where the role starts. */
  public Stream<String> start(Role role) {
    return role.startsAt().isPresent()
        ? role.startsAt().stream()
        : included(role).flatMap(this::start);
  }

  public Stream<Role> included(Role role) {
    return role.includes().stream().map(model.roles()::get).filter(Objects::nonNull);
  }

  /** Whether the person has the view in a menu, or starts there. */
  boolean contain(Actor actor, String view) {
    return outermost(actor).stream()
        .anyMatch(role -> Stream.concat(menu(role), start(role)).anyMatch(view::equals));
  }
}
