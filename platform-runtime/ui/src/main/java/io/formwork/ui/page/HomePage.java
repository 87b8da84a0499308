package io.formwork.ui.page;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.formwork.ui.visit.NoAccessException;
import io.formwork.ui.visit.Place;

/** The bare address: goes on to the first application in which the person has a role. */
@Route(value = "", autoLayout = false)
public class HomePage extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event.forwardTo(Place.all().stream().findFirst().orElseThrow(NoAccessException::new).app());
  }
}
