package io.formwork.ui.visit;

import com.vaadin.flow.server.VaadinRequest;
import io.formwork.core.actor.Actor;
import io.formwork.core.session.Beginnings;
import io.formwork.core.session.Ending;
import io.formwork.core.session.Sessions;
import io.formwork.core.session.Standing;
import io.formwork.core.session.Visitor;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The session of whoever is signed in behind the current request. */
public final class CurrentSession {

  private CurrentSession() {}

  /** Why it does not stand any more; empty while it does, and when nobody is signed in. */
  public static Optional<Ending> ending() {
    if (SignedIn.login().isEmpty()) {
      return Optional.empty();
    }
    Optional<Visitor> visitor = visitor();
    if (visitor.isEmpty()) {
      return Optional.of(Ending.UNKNOWN);
    }
    return switch (sessions().look(visitor.get(), anywhere())) {
      case Standing.Open open -> Optional.empty();
      case Standing.Over over -> Optional.of(over.why());
    };
  }

  /** Somebody does something, and not only the page by itself. */
  public static void touch() {
    visitor().ifPresent(visitor -> sessions().touch(visitor.cookie()));
  }

  /** Its number; empty when it does not stand. */
  public static Optional<Long> number() {
    return visitor().flatMap(visitor -> sessions().number(visitor.cookie()));
  }

  /** The person as one of the applications knows him. */
  private static Optional<Actor> anywhere() {
    return Presence.platform().applications().stream()
        .flatMap(application -> Presence.own(application).stream())
        .findFirst();
  }

  private static Optional<Visitor> visitor() {
    VaadinRequest request = VaadinRequest.getCurrent();
    Cookie[] cookies = request == null ? null : request.getCookies();
    return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
        .filter(cookie -> cookie.getName().equals(Visitor.COOKIE))
        .findFirst()
        .map(cookie -> visitor(request, cookie.getValue()));
  }

  private static Visitor visitor(VaadinRequest request, String cookie) {
    return new Visitor(
        cookie,
        CDI.current().select(Beginnings.class).get(),
        request.getRemoteAddr(),
        Optional.ofNullable(request.getHeader("User-Agent")).orElse(""));
  }

  private static Sessions sessions() {
    return CDI.current().select(Sessions.class).get();
  }
}
