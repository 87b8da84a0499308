package io.formwork.ui.session;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.model.ObjectType;
import io.formwork.ui.layout.MainLayout;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;

/** Where somebody is signed in, for administrators. */
@Route(value = ":app/set-up/accounts/:user([1-9][0-9]{0,17})/sessions", layout = MainLayout.class)
public class AccountSessionsPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  public AccountSessionsPage() {
    addClassNames("fw-page", "fw-set-up");
  }

  @Override
  public String getPageTitle() {
    return text("sessions.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Visit visit = new Place(event.getRouteParameters().get("app").orElse("")).now();
    long user = event.getRouteParameters().get("user").map(Long::valueOf).orElseThrow();
    if (!visit.application().releases().visibleTo(visit.actor())) {
      throw new NotFoundException();
    }
    String name =
        visit
            .application()
            .query()
            .get(visit.actor(), new RecordRef(ObjectType.USER, user))
            .orElseThrow(NotFoundException::new)
            .display();
    removeAll();
    add(new SessionsPanel(new SessionHolder(visit.place(), user), text("sessions.of", name)));
  }
}
