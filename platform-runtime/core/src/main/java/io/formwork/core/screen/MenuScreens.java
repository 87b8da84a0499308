package io.formwork.core.screen;

import io.formwork.core.actor.Actor;
import io.formwork.core.view.Openings;
import io.formwork.core.view.RoleMenus;
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
  private final RoleMenus menus;
  private final Openings openings;
  private final Locale locale;

  public MenuScreens(ApplicationModel model, Openings openings, Locale locale) {
    this.model = model;
    this.menus = new RoleMenus(model);
    this.openings = openings;
    this.locale = locale;
  }

  public MenuScreen of(Actor actor) {
    List<Role> roles = menus.outermost(actor);
    Map<String, Label> groups = groups(roles);
    List<MenuScreen.Item> items =
        roles.stream()
            .flatMap(menus::menu)
            .distinct()
            .flatMap(view -> item(view, actor, groups))
            .toList();
    Optional<String> start =
        roles.stream().flatMap(menus::start).filter(view -> isThere(actor, view)).findFirst();
    return new MenuScreen(
        items, start.or(() -> items.stream().map(MenuScreen.Item::view).findFirst()));
  }

  private Stream<MenuScreen.Item> item(String name, Actor actor, Map<String, Label> groups) {
    Optional<String> group = Optional.ofNullable(groups.get(name)).map(label -> label.in(locale));
    if (name.equals(MY_TASKS)) {
      return Stream.of(new MenuScreen.Item(name, TASKS.in(locale), MenuScreen.Kind.TASKS, group));
    }
    View view = Objects.requireNonNull(model.views().get(name), name);
    return openings.opens(actor, view)
        ? Stream.of(new MenuScreen.Item(name, view.title().in(locale), kind(view), group))
        : Stream.empty();
  }

  private boolean isThere(Actor actor, String view) {
    return view.equals(MY_TASKS) || openings.find(actor, View.class, view).isPresent();
  }

  /** Of a view that several roles have in their menus, the group of the first. */
  private Map<String, Label> groups(List<Role> roles) {
    Map<String, Label> groups = new HashMap<>();
    roles.forEach(role -> {
      role.groups().forEach(groups::putIfAbsent);
      if (role.menu().isEmpty()) {
        groups(menus.included(role).toList()).forEach(groups::putIfAbsent);
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
}
