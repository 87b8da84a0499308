package io.formwork.ui.session;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.ui.layout.MainLayout;
import io.formwork.ui.visit.Place;

/** Where one is signed in. */
@Route(value = ":app/my-sessions", layout = MainLayout.class)
public class SessionsPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  public SessionsPage() {
    addClassNames("fw-page", "fw-set-up");
  }

  @Override
  public String getPageTitle() {
    return text("sessions.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Place place = new Place(event.getRouteParameters().get("app").orElse("")).now().place();
    removeAll();
    add(new SessionsPanel(new SessionHolder(place, SessionHolder.ONESELF), text("sessions.title")));
  }
}
