package io.formwork.testkit.proof;

import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.model.View;
import io.formwork.testkit.proof.Referee.Person;
import io.formwork.testkit.proof.Referee.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which views are there for a person, as docs/definitions.md says to whom a view opens: those that
 * name one of the person's roles or none, and show what some grant lets be read.
 */
record Doors(Referee referee, Person person) {

  boolean open(View view) {
    return left(view)
        && switch (view) {
          case View.ListView list -> reached(list.object(), Set.of(Action.READ));
          case View.BoardView board -> reached(board.object(), Set.of(Action.READ));
          case View.FormView form -> reached(form.object(), Set.of(Action.READ, Action.CREATE));
          case View.DashboardView dashboard -> reached(dashboard.object(), Set.of(Action.READ));
          case View.PageView page -> true;
        };
  }

  private boolean left(View view) {
    if (!view.openTo().isEmpty()) {
      return !referee.knows(Rule.OPEN_TO)
          || person.roles().stream().anyMatch(view.openTo()::contains);
    }
    return switch (view) {
      case View.DashboardView dashboard -> chosen(dashboard.name());
      case View.PageView page -> chosen(page.name());
      case View.ListView list -> true;
      case View.BoardView board -> true;
      case View.FormView form -> true;
    };
  }

  /** Whether a grant to do one of these covers some record of the object. */
  boolean reached(String object, Set<Action> actions) {
    return person.roles().stream()
        .flatMap(role -> referee.grants(role, referee.model().object(object)).stream())
        .anyMatch(grant -> actions.contains(grant.action()));
  }

  /** Whether it stands in a menu, or where a role starts. */
  private boolean chosen(String view) {
    return roles(person.roles())
        .filter(
            role -> roles(person.roles()).noneMatch(one -> one.includes().contains(role.name())))
        .anyMatch(role -> entries(role).contains(view) || starts(role).contains(view));
  }

  private Stream<Role> roles(Set<String> names) {
    return names.stream()
        .flatMap(name -> Optional.ofNullable(referee.model().roles().get(name)).stream());
  }

  /** What a role says nothing of, the roles say that it includes. */
  private List<String> entries(Role role) {
    return role.menu().isEmpty()
        ? roles(role.includes()).flatMap(one -> entries(one).stream()).toList()
        : role.menu();
  }

  private List<String> starts(Role role) {
    return role.startsAt().isEmpty()
        ? roles(role.includes()).flatMap(one -> starts(one).stream()).toList()
        : role.startsAt().stream().toList();
  }
}
