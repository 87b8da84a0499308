package io.formwork.ui.visit;

import com.vaadin.flow.server.VaadinSession;
import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import java.util.Optional;

/**
 * In whose place a person acts in this session, an application at a time. Every round trip asks
 * anew whether it may still be so.
 */
public final class Acting {

  private static final String ATTRIBUTE = Acting.class.getName() + ".";

  private Acting() {}

  /** From now on the pages of the application are those of the person of that login. */
  public static void begin(Place place, String login) {
    session().ifPresent(session -> session.setAttribute(ATTRIBUTE + place.app(), login));
    place.renew();
  }

  /** Back to oneself. */
  public static void end(Place place) {
    session().ifPresent(session -> session.setAttribute(ATTRIBUTE + place.app(), null));
    place.renew();
  }

  /** The person whose place is taken, or the person himself when that has ended. */
  static Actor in(Application application, Actor own) {
    return session()
        .map(session -> session.getAttribute(ATTRIBUTE + application.name()))
        .flatMap(login -> application.substitutions().of(own, (String) login))
        .orElse(own);
  }

  private static Optional<VaadinSession> session() {
    return Optional.ofNullable(VaadinSession.getCurrent());
  }
}
