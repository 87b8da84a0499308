package io.formwork.ui.layout;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.actor.Actor;
import io.formwork.ui.show.Ago;
import io.formwork.ui.visit.Acting;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;

/** Says over every page in whose place one acts, until when, and leads back. */
class ActingBanner extends Div implements Refreshing {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private String shown = "";

  ActingBanner(Place place) {
    this.place = place;
    addClassNames("fw-banner", "fw-acting");
    getElement().setAttribute("role", "status");
    setVisible(false);
    refresh();
  }

  @Override
  public void refresh() {
    Visit visit = place.now();
    Actor actor = visit.actor();
    String words =
        actor
            .substitute()
            .map(own -> text("acting", actor.name(), Ago.exact(visit, own.until())))
            .orElse("");
    if (words.equals(shown)) {
      return;
    }
    shown = words;
    removeAll();
    if (!words.isEmpty()) {
      Button back = new Button(text("acting.back"), click -> back());
      back.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY_INLINE);
      add(new Span(words), back);
    }
    setVisible(!words.isEmpty());
  }

  private void back() {
    Acting.end(place);
    UI.getCurrent().getPage().setLocation("/" + place.app());
  }
}
