package io.formwork.ui.session;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import io.formwork.ui.configuration.AccountPage;
import io.formwork.ui.layout.MainLayout;
import io.formwork.ui.visit.Place;

/** Where somebody is signed in, for administrators. */
@Route(value = ":app/set-up/accounts/:user([1-9][0-9]{0,17})/sessions", layout = MainLayout.class)
public class AccountSessionsPage extends AccountPage {

  private static final long serialVersionUID = 1L;

  @Override
  public String getPageTitle() {
    return text("sessions.title");
  }

  @Override
  protected Component panel(Place place, long user, String name) {
    return new SessionsPanel(new SessionHolder(place, user), text("sessions.of", name));
  }
}
