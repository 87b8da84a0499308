package io.formwork.ui.visit;

import com.vaadin.flow.server.VaadinRequest;
import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Channel;
import io.formwork.core.application.Application;
import io.formwork.core.application.Platform;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Optional;

/**
 * A person in a snapshot of an application, for one round trip: looked up when it is first asked
 * for, the same until the answer is sent, forgotten with the request.
 */
record Presence(Application application, Actor actor) {

  private static final String ATTRIBUTE = Presence.class.getName() + ".";
  private static final String OWN = ATTRIBUTE + "own.";

  /** Whoever is signed in, in that application as it is in this round trip. */
  static Optional<Presence> in(String app) {
    Optional<VaadinRequest> request = Optional.ofNullable(VaadinRequest.getCurrent());
    Optional<Presence> known =
        request.map(round -> round.getAttribute(ATTRIBUTE + app)).map(Presence.class::cast);
    if (known.isPresent()) {
      return known;
    }
    Optional<Presence> found = platform().application(app).flatMap(application -> in(application));
    request.ifPresent(
        round -> found.ifPresent(presence -> round.setAttribute(ATTRIBUTE + app, presence)));
    return found;
  }

  /** That person with the rights of now, in a request behind which the server knows nobody. */
  static Optional<Presence> of(String app, String login) {
    return platform()
        .application(app)
        .flatMap(
            application -> application.actor(login).map(actor -> new Presence(application, actor)));
  }

  /** Whoever is signed in, in nobody's place; read once in a round trip. */
  static Optional<Actor> own(Application application) {
    Optional<VaadinRequest> request = Optional.ofNullable(VaadinRequest.getCurrent());
    String attribute = OWN + application.name();
    Optional<Actor> known =
        request.map(round -> round.getAttribute(attribute)).map(Actor.class::cast);
    if (known.isPresent()) {
      return known;
    }
    Optional<Actor> found = SignedIn.login().flatMap(application::actor);
    request.ifPresent(round -> found.ifPresent(actor -> round.setAttribute(attribute, actor)));
    return found;
  }

  /** From now on the round trip sees the application as it has become. */
  static void renew(String app) {
    Optional.ofNullable(VaadinRequest.getCurrent())
        .ifPresent(round -> {
          round.removeAttribute(ATTRIBUTE + app);
          round.removeAttribute(OWN + app);
        });
  }

  /** The applications in which whoever is signed in has a role. */
  static List<Presence> all() {
    return platform().applications().stream()
        .flatMap(application -> in(application.name()).stream())
        .toList();
  }

  private static Optional<Presence> in(Application application) {
    return own(application)
        .map(actor -> Acting.in(application, actor.through(Channel.SCREEN)))
        .map(actor -> new Presence(application, actor));
  }

  static Platform platform() {
    return CDI.current().select(Platform.class).get();
  }
}
