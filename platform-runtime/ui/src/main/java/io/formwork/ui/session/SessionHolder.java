package io.formwork.ui.session;

import io.formwork.core.application.SessionAdministration;
import io.formwork.core.session.OpenSession;
import io.formwork.ui.visit.CurrentSession;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import jakarta.enterprise.inject.spi.CDI;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Whose sessions a page is about, asked anew in every round trip.
 *
 * @param user somebody else, for administrators, or {@link #ONESELF}
 */
record SessionHolder(Place place, long user) implements Serializable {

  /** Whoever is signed in. */
  static final long ONESELF = 0;

  List<OpenSession> sessions() {
    Visit visit = place.now();
    return user == ONESELF
        ? administration().own(visit.actor())
        : administration().of(visit.application(), visit.actor(), user);
  }

  /** The one of this page, which stays when all others end. */
  Optional<Long> here() {
    return CurrentSession.number();
  }

  void end(long session) {
    Visit visit = place.now();
    if (user == ONESELF) {
      administration().end(visit.actor(), session);
    } else {
      administration().end(visit.application(), visit.actor(), user, session);
    }
  }

  void endAll() {
    Visit visit = place.now();
    if (user == ONESELF) {
      administration().endOthers(visit.actor(), here());
    } else {
      administration().endAll(visit.application(), visit.actor(), user);
    }
  }

  private static SessionAdministration administration() {
    return CDI.current().select(SessionAdministration.class).get();
  }
}
