package io.formwork.ui.configuration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.model.ObjectType;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;

/** A page about one account, for administrators; its address names the {@code user}. */
public abstract class AccountPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  protected AccountPage() {
    addClassNames("fw-page", "fw-set-up");
  }

  /**
   * What the page shows.
   *
   * @param name of the account's owner
   */
  protected abstract Component panel(Place place, long user, String name);

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Visit visit = Administration.enter(event);
    long user = event.getRouteParameters().get("user").map(Long::valueOf).orElseThrow();
    String name =
        visit
            .application()
            .query()
            .get(visit.actor(), new RecordRef(ObjectType.USER, user))
            .orElseThrow(NotFoundException::new)
            .display();
    removeAll();
    add(panel(visit.place(), user, name));
  }
}
