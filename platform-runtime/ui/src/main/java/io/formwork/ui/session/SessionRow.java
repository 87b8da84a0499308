package io.formwork.ui.session;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.session.OpenSession;
import io.formwork.ui.show.Ago;
import io.formwork.ui.visit.Visit;

/** One session: by what browser and from where, since when, and its end. */
final class SessionRow extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param here whether it is the one of this page, which ends by signing out
   */
  SessionRow(Visit visit, OpenSession session, boolean here, Runnable end) {
    addClassName("fw-account");
    getElement().setAttribute("data-session", Long.toString(session.id()));
    String browser = BrowserWords.of(session.agent());
    add(who(browser, session.address()), about(visit, session));
    if (here) {
      Span own = new Span(text("sessions.here"));
      own.addClassNames("fw-badge", "fw-green");
      add(own);
      return;
    }
    Button button = new Button(text("sessions.end"), click -> end.run());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
    button.setAriaLabel(text("sessions.end_one", browser));
    add(button);
  }

  private static Div who(String browser, String address) {
    Span title = new Span(browser);
    title.addClassName("fw-row-title");
    Span from = new Span(address);
    from.addClassName("fw-soft");
    Div who = new Div(title, from);
    who.addClassName("fw-account-who");
    return who;
  }

  private static Div about(Visit visit, OpenSession session) {
    Span seen = new Span(text("sessions.seen", Ago.exact(visit, session.seen())));
    Span begun = new Span(text("sessions.begun", Ago.exact(visit, session.begun())));
    Div times = new Div(seen, begun);
    times.addClassName("fw-key-times");
    return times;
  }
}
