package io.formwork.ui.page;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.formwork.core.screen.MenuScreens;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;

/** The address of an application: goes on to where the person's role starts. */
@Route(value = ":app", autoLayout = false)
public class AppPage extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Visit visit = new Place(event.getRouteParameters().get("app").orElse("")).now();
    String start = visit.menu().start().orElse(MenuScreens.MY_TASKS);
    event.forwardTo(
        start.equals(MenuScreens.MY_TASKS)
            ? Links.tasks(visit.app())
            : Links.view(visit.app(), start));
  }
}
