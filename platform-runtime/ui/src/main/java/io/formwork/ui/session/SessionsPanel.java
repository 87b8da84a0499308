package io.formwork.ui.session;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import io.formwork.core.message.RefusedException;
import io.formwork.core.session.OpenSession;
import io.formwork.ui.notice.Notices;
import io.formwork.ui.show.Empty;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;

/** The sessions of somebody, each with its end, and the end of all. */
final class SessionsPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final SessionHolder holder;
  private final Div card = new Div();
  private final Button everywhere;

  SessionsPanel(SessionHolder holder, String title) {
    this.holder = holder;
    boolean own = holder.user() == SessionHolder.ONESELF;
    card.addClassNames("fw-set-up-card", "fw-sessions");
    Paragraph more = new Paragraph(text(own ? "sessions.more" : "sessions.more.other"));
    more.addClassName("fw-soft");
    everywhere =
        new Button(text(own ? "sessions.end_others" : "sessions.end_all"), click -> endAll());
    everywhere.addThemeVariants(ButtonVariant.LUMO_ERROR);
    everywhere.getElement().setAttribute("data-action", "end-all");
    Div bar = new Div(everywhere);
    bar.addClassName("fw-keys-bar");
    add(new H1(title), more, bar, card);
    draw();
  }

  private void draw() {
    card.removeAll();
    try {
      List<OpenSession> sessions = holder.sessions();
      Optional<Long> here = holder.here();
      sessions.forEach(session ->
          card.add(
              new SessionRow(
                  holder.place().now(),
                  session,
                  here.equals(Optional.of(session.id())),
                  () -> end(session.id()))));
      boolean others =
          sessions.stream().anyMatch(session -> !here.equals(Optional.of(session.id())));
      everywhere.setEnabled(others);
      if (sessions.isEmpty()) {
        card.add(new Empty("people", text("sessions.none"), text("sessions.none.more")));
      }
    } catch (RefusedException refused) {
      Visit visit = holder.place().now();
      everywhere.setEnabled(false);
      card.add(new Empty("lock", text("sessions.refused"), visit.say(refused.refusal())));
    }
  }

  private void end(long session) {
    done(() -> holder.end(session), "sessions.ended");
  }

  private void endAll() {
    done(holder::endAll, "sessions.ended_all");
  }

  private void done(Runnable deed, String told) {
    try {
      deed.run();
      Notices.done(text(told));
    } catch (RefusedException refused) {
      Notices.problem(holder.place().now().say(refused.refusal()));
    }
    draw();
  }
}
