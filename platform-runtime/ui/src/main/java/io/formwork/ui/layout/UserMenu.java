package io.formwork.ui.layout;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.formwork.core.actor.Actor;
import io.formwork.metadata.model.Role;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.login.PasswordDialog;
import io.formwork.ui.login.Session;
import io.formwork.ui.substitution.SubstitutionsPage;
import io.formwork.ui.visit.Acting;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.stream.Collectors;

/** Who is signed in, with which roles, and the way out. */
class UserMenu extends MenuBar {

  private static final long serialVersionUID = 1L;

  UserMenu(Visit visit) {
    addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE, MenuBarVariant.LUMO_ICON);
    addClassName("fw-user");
    Avatar avatar = new Avatar(visit.actor().name());
    avatar.getElement().setAttribute("tabindex", "-1");
    MenuItem root = addItem(avatar);
    root.setAriaLabel(text("header.user", visit.actor().name()));
    root.getSubMenu().addItem(who(visit)).setEnabled(false);
    root.getSubMenu().addSeparator();
    visit.application().substitutions().of(visit.actor()).forEach(away -> addAway(visit, away));
    if (SubstitutionsPage.concerns(visit)) {
      String page = SubstitutionsPage.address(visit.app());
      root.getSubMenu()
          .addItem(
              new Div(Icons.of("people"), new Span(text("standin.title"))),
              click -> UI.getCurrent().navigate(page))
          .addClassName("fw-menu-item");
    }
    root.getSubMenu()
        .addItem(
            new Div(Icons.of("key"), new Span(text("password.change"))),
            click -> PasswordDialog.begin())
        .addClassName("fw-menu-item");
    root.getSubMenu()
        .addItem(
            new Div(Icons.of("flow"), new Span(text("keys.title"))),
            click -> UI.getCurrent().navigate(Links.programs(visit.app())))
        .addClassName("fw-menu-item");
    root.getSubMenu()
        .addItem(
            new Div(Icons.of("people"), new Span(text("sessions.title"))),
            click -> UI.getCurrent().navigate(Links.sessions(visit.app())))
        .addClassName("fw-menu-item");
    root.getSubMenu()
        .addItem(
            new Div(Icons.of("leave"), new Span(text("header.sign_out"))),
            click -> Session.signOut())
        .addClassName("fw-menu-item");
  }

  /** Leads to the pages of somebody who is away, as that person sees them. */
  private void addAway(Visit visit, Actor away) {
    Place place = visit.place();
    String login = away.login();
    getItems()
        .getFirst()
        .getSubMenu()
        .addItem(
            new Div(Icons.of("people"), new Span(text("acting.begin", away.name()))),
            click -> {
              Acting.begin(place, login);
              UI.getCurrent().getPage().setLocation("/" + place.app());
            })
        .addClassName("fw-menu-item");
  }

  private static Div who(Visit visit) {
    Span name = new Span(visit.actor().name());
    name.addClassName("fw-user-name");
    Span roles = new Span(roles(visit));
    roles.addClassName("fw-user-roles");
    Div who = new Div(name, roles);
    who.addClassName("fw-user-who");
    return who;
  }

  private static String roles(Visit visit) {
    return visit.model().roles().values().stream()
        .filter(role -> visit.actor().hasRole(role.name()))
        .map(Role::title)
        .map(visit::say)
        .collect(Collectors.joining(", "));
  }
}
