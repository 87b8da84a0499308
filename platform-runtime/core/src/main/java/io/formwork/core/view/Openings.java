package io.formwork.core.view;

import io.formwork.core.actor.Actor;
import io.formwork.core.policy.Policies;
import io.formwork.core.policy.Ruling;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which views are there for whom: the one place that says so, for menus, pages, addresses, files
 * and explanations alike. What a view shows is for the policies to say; a view that does not open
 * does not exist.
 */
public final class Openings {

  private final ApplicationModel model;
  private final Policies policies;
  private final RoleMenus menus;

  public Openings(ApplicationModel model, Policies policies) {
    this.model = model;
    this.policies = policies;
    this.menus = new RoleMenus(model);
  }

  /** The view of that name and kind, if it is there for the person. */
  public <V extends View> Optional<V> find(Actor actor, Class<V> kind, String name) {
    return Optional.ofNullable(model.views().get(name))
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(view -> opens(actor, view));
  }

  public boolean opens(Actor actor, View view) {
    return conditions(actor, view).stream().allMatch(Condition::holds);
  }

  /** The names of the lists that are there for the person. */
  public List<String> lists(Actor actor) {
    return model.views().values().stream()
        .filter(View.ListView.class::isInstance)
        .filter(view -> opens(actor, view))
        .map(View::name)
        .toList();
  }

  /** Everything that has to hold, in the order in which it is judged. */
  public List<Condition> conditions(Actor actor, View view) {
    List<Condition> conditions = new ArrayList<>();
    if (!view.openTo().isEmpty()) {
      conditions.add(leftTo(actor, view));
    }
    switch (view) {
      case View.ListView list -> conditions.add(read(actor, list.object()));
      case View.BoardView board -> conditions.add(read(actor, board.object()));
      case View.FormView form -> conditions.add(readOrMade(actor, form.object()));
      case View.DashboardView dashboard -> {
        unlessLeft(actor, dashboard).ifPresent(conditions::add);
        conditions.add(read(actor, dashboard.object()));
      }
      case View.PageView page -> unlessLeft(actor, page).ifPresent(conditions::add);
    }
    return conditions;
  }

  private Condition leftTo(Actor actor, View view) {
    List<Role> roles =
        model.roles().values().stream()
            .filter(role -> view.openTo().contains(role.name()))
            .toList();
    return new Condition.LeftTo(roles, view.openTo().stream().anyMatch(actor::hasRole));
  }

  private Optional<Condition> unlessLeft(Actor actor, View view) {
    return view.openTo().isEmpty()
        ? Optional.of(new Condition.InMenu(menus.contain(actor, view.name())))
        : Optional.empty();
  }

  private Condition read(Actor actor, String object) {
    ObjectType type = model.object(object);
    return new Condition.Reached(type, List.of(policies.ruling(actor, type, Action.READ)));
  }

  private Condition readOrMade(Actor actor, String object) {
    ObjectType type = model.object(object);
    Ruling read = policies.ruling(actor, type, Action.READ);
    Ruling create = policies.ruling(actor, type, Action.CREATE);
    return new Condition.Reached(type, List.of(read, create));
  }
}
