package io.formwork.ui.layout;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.formwork.metadata.model.ObjectType;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.configuration.SetUpLinks;
import io.formwork.ui.visit.Visit;
import java.util.Optional;

/** The part of the menu that only administrators have: the application itself. */
class SetUpMenu extends Div {

  private static final long serialVersionUID = 1L;

  private SetUpMenu(Visit visit) {
    H2 title = new H2(text("setup.title"));
    title.addClassName("fw-menu-section");
    SideNav menu = new SideNav();
    menu.addClassName("fw-menu");
    menu.getElement().setAttribute("aria-label", text("setup.title"));
    menu.addItem(
        item("releases.title", SetUpLinks.releases(visit.app()), "release"),
        item("publish.title", SetUpLinks.publish(visit.app()), "upload"),
        item("choices.title", SetUpLinks.choices(visit.app()), "choices"));
    if (!visit.model().settings().isEmpty()) {
      menu.addItem(item("settings.title", SetUpLinks.settings(visit.app()), "settings"));
    }
    if (!visit.model().webhooks().isEmpty()) {
      menu.addItem(item("webhooks.title", SetUpLinks.webhooks(visit.app()), "bell"));
    }
    menu.addItem(item("accounts.title", SetUpLinks.accounts(visit.app()), "people"));
    if (visit.model().objects().containsKey(ObjectType.UNIT)) {
      menu.addItem(item("units.title", SetUpLinks.units(visit.app()), "flow"));
    }
    add(title, menu);
  }

  /** Nothing for whoever does not administer the application. */
  static Optional<SetUpMenu> of(Visit visit) {
    return visit.application().releases().visibleTo(visit.actor())
        ? Optional.of(new SetUpMenu(visit))
        : Optional.empty();
  }

  private static SideNavItem item(String title, String path, String icon) {
    SideNavItem item = new SideNavItem(text(title), path, Icons.of(icon));
    item.setMatchNested(true);
    return item;
  }
}
