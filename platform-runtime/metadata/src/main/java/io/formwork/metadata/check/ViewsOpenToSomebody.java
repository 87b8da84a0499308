package io.formwork.metadata.check;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.model.View;
import io.formwork.metadata.resolve.Resolved;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What {@code open_to} says comes true: each role it names sees something there, and no menu has an
 * entry that never appears.
 */
final class ViewsOpenToSomebody implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    Openness openness = new Openness(application, new Access(application.model()), problems);
    Reach reach = new Reach(application.model());
    application
        .model()
        .views()
        .values()
        .forEach(view -> {
          openness.view(view);
          openness.leadsOn(view, reach.to(view.name()));
        });
    application.model().roles().values().forEach(openness::role);
  }

  /** The views of an application and who comes to them. */
  private record Openness(Resolved application, Access access, Problems problems) {

    private ApplicationModel model() {
      return application.model();
    }

    void view(View view) {
      Optional<ObjectType> object = object(view).map(model().objects()::get);
      view.openTo().stream()
          .map(model().roles()::get)
          .flatMap(role -> Optional.ofNullable(role).stream())
          .filter(role -> object.isPresent() && having(role).noneMatch(r -> sees(r, view)))
          .forEach(role ->
              problems.error(
                  "Nothing to see",
                  "\"%s\" opens to \"%s\", who may not read \"%s\": for that role it does not exist. Grant \"read\" in the policies of \"%s\", or take the role out of \"open_to\"."
                      .formatted(view.name(), role.name(), object(view).orElse(""), role.name()),
                  Places.word(application, kind(view), view.name(), role.name(), "open_to")));
    }

    /** Somebody who comes to a view may go on to what it opens. */
    void leadsOn(View view, Set<Role> comers) {
      Reach.opened(view)
          .distinct()
          .flatMap(name -> Optional.ofNullable(model().views().get(name)).stream())
          .filter(next -> !comers.isEmpty())
          .filter(next -> comers.stream().noneMatch(role -> access.isLeftTo(role, next)))
          .forEach(next ->
              problems.error(
                  "Closed view",
                  "\"%s\" opens to %s, and nobody of them comes to \"%s\". Open it to one of %s, or take it out here."
                      .formatted(
                          next.name(),
                          String.join(", ", next.openTo()),
                          view.name(),
                          String.join(", ", comers.stream().map(Role::name).toList())),
                  Places.word(application, kind(view), view.name(), next.name(), onward(view))));
    }

    /** The key under which a view says what it opens. */
    private static String onward(View view) {
      return switch (view) {
        case View.ListView list -> "form";
        case View.BoardView board -> "form";
        case View.FormView form -> "panels";
        case View.DashboardView dashboard -> "charts";
        case View.PageView page -> "blocks";
      };
    }

    /** Of roles that are only included, those that include them have the menu. */
    void role(Role role) {
      role.menu().stream().distinct().forEach(view -> entry(role, view, "menu"));
      role.startsAt().ifPresent(view -> entry(role, view, "starts_at"));
    }

    private void entry(Role role, String name, String key) {
      View view = model().views().get(name);
      if (view != null && having(role).noneMatch(one -> access.isLeftTo(one, view))) {
        problems.error(
            "Closed view",
            "\"%s\" opens to %s and not to \"%s\", so it never appears here. Add the role to \"open_to\" of \"%s\", or take the view out."
                .formatted(name, String.join(", ", view.openTo()), role.name(), name),
            Places.word(application, Kind.ROLE, role.name(), name, key));
      }
    }

    /** The role, and those that include it. */
    private Stream<Role> having(Role role) {
      return model().roles().values().stream()
          .filter(other -> access.withIncluded(other).contains(role));
    }

    private boolean sees(Role role, View view) {
      Optional<ObjectType> object = object(view).map(model().objects()::get);
      return object
          .map(type ->
              access.reads(role, type)
                  || (view instanceof View.FormView
                      && access.grants(role, type, Action.CREATE).findAny().isPresent()))
          .orElse(true);
    }

    private static Optional<String> object(View view) {
      return switch (view) {
        case View.ListView list -> Optional.of(list.object());
        case View.BoardView board -> Optional.of(board.object());
        case View.FormView form -> Optional.of(form.object());
        case View.DashboardView dashboard -> Optional.of(dashboard.object());
        case View.PageView page -> Optional.empty();
      };
    }

    private static Kind kind(View view) {
      return switch (view) {
        case View.ListView list -> Kind.VIEW;
        case View.BoardView board -> Kind.VIEW;
        case View.FormView form -> Kind.VIEW;
        case View.DashboardView dashboard -> Kind.DASHBOARD;
        case View.PageView page -> Kind.PAGE;
      };
    }
  }
}
