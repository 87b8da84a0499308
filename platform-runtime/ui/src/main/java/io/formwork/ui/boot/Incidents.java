package io.formwork.ui.boot;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import io.formwork.core.message.Messages;
import io.formwork.core.message.RefusedException;
import io.formwork.ui.failure.Incident;
import io.formwork.ui.notice.Notices;
import io.formwork.ui.visit.NoAccessException;
import java.io.IOException;

/**
 * What becomes of an exception in a round trip: a refusal is told, anything else is an incident.
 */
class Incidents implements ErrorHandler {

  private static final long serialVersionUID = 1L;

  @Override
  public void error(ErrorEvent event) {
    Throwable cause = event.getThrowable();
    UI page = UI.getCurrent();
    if (page == null) {
      Incident.of(cause);
      return;
    }
    switch (cause) {
      case RefusedException refused ->
          Notices.problem(Messages.in(page.getLocale(), refused.refusal()));
      case IOException ignored -> {
        // The browser has gone away in the middle of an answer.
      }
      case NoAccessException ignored -> page.getPage().reload();
      default -> Notices.incident(Incident.of(cause));
    }
  }
}
