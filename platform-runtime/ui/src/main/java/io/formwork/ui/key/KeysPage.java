package io.formwork.ui.key;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.ui.layout.MainLayout;
import io.formwork.ui.visit.Place;

/** One's own keys for programs. */
@Route(value = ":app/for-programs", layout = MainLayout.class)
public class KeysPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  public KeysPage() {
    addClassNames("fw-page", "fw-set-up");
  }

  @Override
  public String getPageTitle() {
    return text("keys.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Place place = new Place(event.getRouteParameters().get("app").orElse("")).now().place();
    removeAll();
    add(new KeysPanel(new KeyHolder(place, KeyHolder.ONESELF), text("keys.title")));
  }
}
