package io.formwork.ui.layout;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.HasSideNavItems;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.formwork.core.screen.MenuScreen;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.HashMap;
import java.util.Map;

/** The menu of a person's roles, with the number of open tasks at the task inbox. */
class SideMenu extends SideNav implements Refreshing {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final Span openTasks = new Span();
  private final Map<String, SideNavItem> groups = new HashMap<>();

  SideMenu(Visit visit) {
    place = visit.place();
    addClassName("fw-menu");
    getElement().setAttribute("aria-label", text("header.menu"));
    openTasks.addClassName("fw-count");
    visit.menu().items().forEach(item -> group(item).addItem(entry(item)));
    refresh();
  }

  /** Under its group, which is opened by the first of its items. */
  private HasSideNavItems group(MenuScreen.Item item) {
    return item.group()
        .<HasSideNavItems>map(title -> groups.computeIfAbsent(title, this::opened))
        .orElse(this);
  }

  private SideNavItem opened(String title) {
    SideNavItem group = new SideNavItem(title);
    group.addClassName("fw-menu-group");
    group.setExpanded(true);
    addItem(group);
    return group;
  }

  private SideNavItem entry(MenuScreen.Item item) {
    SideNavItem entry = new SideNavItem(item.title(), path(item), Icons.of(icon(item.kind())));
    entry.getElement().setAttribute("title", item.title());
    if (item.kind() == MenuScreen.Kind.TASKS) {
      entry.setSuffixComponent(openTasks);
      entry.setMatchNested(true);
    }
    return entry;
  }

  private String path(MenuScreen.Item item) {
    return item.kind() == MenuScreen.Kind.TASKS
        ? Links.tasks(place.app())
        : Links.view(place.app(), item.view());
  }

  private static String icon(MenuScreen.Kind kind) {
    return switch (kind) {
      case PAGE -> "home";
      case TASKS -> "tasks";
      case LIST -> "list";
      case PEOPLE -> "people";
      case BOARD -> "board";
      case DASHBOARD -> "chart";
      case FORM -> "form";
    };
  }

  @Override
  public void refresh() {
    Visit visit = place.now();
    int open = visit.application().tasks().open(visit.actor()).size();
    openTasks.setText(Integer.toString(open));
    openTasks.setVisible(open > 0);
  }
}
