package io.formwork.core.screen;

import io.formwork.core.actor.Actor;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.View;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Builds the menu of a person from the menus of all the person's roles. A role that another one
 * includes speaks only where that one says nothing.
 */
public final class MenuScreens {

  /** The task inbox, in menus. */
  public static final String MY_TASKS = "my_tasks";

  private static final Label TASKS = new Label("Мои задачи", Map.of("en", "My tasks"));

  private final ApplicationModel model;
  private final Readability readability;
  private final Locale locale;

  public MenuScreens(ApplicationModel model, Locale locale) {
    this.model = model;
    this.readability = new Readability(model);
    this.locale = locale;
  }

  public MenuScreen of(Actor actor) {
    List<Role> roles = outermost(actor);
    Map<String, Label> groups = groups(roles);
    List<MenuScreen.Item> items =
        roles.stream()
            .flatMap(this::menu)
            .distinct()
            .flatMap(view -> item(view, actor, groups))
            .toList();
    Optional<String> start = roles.stream().flatMap(this::start).findFirst();
    return new MenuScreen(
        items, start.or(() -> items.stream().map(MenuScreen.Item::view).findFirst()));
  }

  /** Whether the view may be opened by that person at all. */
  public boolean opens(Actor actor, View view) {
    return switch (view) {
      case View.ListView list -> readability.object(actor, list.object());
      case View.BoardView board -> readability.object(actor, board.object());
      case View.FormView form -> readability.object(actor, form.object());
      case View.DashboardView dashboard ->
          readability.object(actor, dashboard.object()) && inMenu(actor, dashboard.name());
      case View.PageView page -> inMenu(actor, page.name());
    };
  }

  private boolean inMenu(Actor actor, String view) {
    return outermost(actor).stream()
        .anyMatch(role -> Stream.concat(menu(role), start(role)).anyMatch(view::equals));
  }

  private Stream<MenuScreen.Item> item(String name, Actor actor, Map<String, Label> groups) {
    Optional<String> group = Optional.ofNullable(groups.get(name)).map(label -> label.in(locale));
    if (name.equals(MY_TASKS)) {
      return Stream.of(new MenuScreen.Item(name, TASKS.in(locale), MenuScreen.Kind.TASKS, group));
    }
    View view = Objects.requireNonNull(model.views().get(name), name);
    return opens(actor, view)
        ? Stream.of(new MenuScreen.Item(name, view.title().in(locale), kind(view), group))
        : Stream.empty();
  }

  /** Of a view that several roles have in their menus, the group of the first. */
  private Map<String, Label> groups(List<Role> roles) {
    Map<String, Label> groups = new HashMap<>();
    roles.forEach(role -> {
      role.groups().forEach(groups::putIfAbsent);
      if (role.menu().isEmpty()) {
        groups(included(role).toList()).forEach(groups::putIfAbsent);
      }
    });
    return groups;
  }

  private static MenuScreen.Kind kind(View view) {
    return switch (view) {
      case View.ListView list when list.object().equals(ObjectType.USER) -> MenuScreen.Kind.PEOPLE;
      case View.ListView ignored -> MenuScreen.Kind.LIST;
      case View.BoardView ignored -> MenuScreen.Kind.BOARD;
      case View.DashboardView ignored -> MenuScreen.Kind.DASHBOARD;
      case View.PageView ignored -> MenuScreen.Kind.PAGE;
      case View.FormView ignored -> MenuScreen.Kind.FORM;
    };
  }

  private List<Role> outermost(Actor actor) {
    List<Role> held =
        model.roles().values().stream().filter(role -> actor.hasRole(role.name())).toList();
    return held.stream()
        .filter(role -> held.stream().noneMatch(other -> other.includes().contains(role.name())))
        .toList();
  }

  private Stream<String> menu(Role role) {
    return role.menu().isEmpty() ? included(role).flatMap(this::menu) : role.menu().stream();
  }

  private Stream<String> start(Role role) {
    return role.startsAt().isPresent()
        ? role.startsAt().stream()
        : included(role).flatMap(this::start);
  }

  private Stream<Role> included(Role role) {
    return role.includes().stream().map(model.roles()::get).filter(Objects::nonNull);
  }
}
