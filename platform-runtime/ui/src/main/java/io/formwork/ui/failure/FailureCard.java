package io.formwork.ui.failure;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.formwork.ui.show.Empty;

/** What a page shows instead of what was asked for, and the way back. */
class FailureCard extends Div {

  private static final long serialVersionUID = 1L;

  FailureCard(String icon, String title, String more) {
    addClassName("fw-failure");
    Anchor home = new Anchor("/", text("failure.home"));
    home.addClassName("fw-button");
    add(new Empty(icon, title, more, home));
  }
}
