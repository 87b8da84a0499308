package io.formwork.ui.key;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import io.formwork.ui.configuration.AccountPage;
import io.formwork.ui.layout.MainLayout;
import io.formwork.ui.visit.Place;

/** The keys of an account, for administrators: such as one that only programs use. */
@Route(value = ":app/set-up/accounts/:user([1-9][0-9]{0,17})/keys", layout = MainLayout.class)
public class AccountKeysPage extends AccountPage {

  private static final long serialVersionUID = 1L;

  @Override
  public String getPageTitle() {
    return text("keys.title");
  }

  @Override
  protected Component panel(Place place, long user, String name) {
    return new KeysPanel(new KeyHolder(place, user), text("keys.of", name));
  }
}
