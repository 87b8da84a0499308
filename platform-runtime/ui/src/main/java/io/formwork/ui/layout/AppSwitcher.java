package io.formwork.ui.layout;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;

/** The other applications in which a person has a role. */
class AppSwitcher extends MenuBar {

  private static final long serialVersionUID = 1L;

  private AppSwitcher(Visit here, List<Visit> all) {
    addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE, MenuBarVariant.LUMO_ICON);
    MenuItem root = addItem(Icons.of("apps"));
    root.setAriaLabel(text("header.applications"));
    for (Visit visit : all) {
      MenuItem item =
          root.getSubMenu()
              .addItem(
                  visit.say(visit.model().title()), click -> UI.getCurrent().navigate(visit.app()));
      item.setCheckable(true);
      item.setChecked(visit.app().equals(here.app()));
    }
  }

  /** Nothing where there is one application only. */
  static Optional<AppSwitcher> in(Visit here) {
    List<Visit> all = Place.all();
    return all.size() < 2 ? Optional.empty() : Optional.of(new AppSwitcher(here, all));
  }
}
