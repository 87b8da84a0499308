package io.formwork.rest;

import io.formwork.core.actor.Actor;
import io.formwork.core.session.Beginnings;
import io.formwork.core.session.Ending;
import io.formwork.core.session.Sessions;
import io.formwork.core.session.Standing;
import io.formwork.core.session.Visitor;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Sentence;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The session that the request comes with; one with a password or a key of its own needs none. */
@RequestScoped
public class CallerSession {

  // What is asked of a bean in each request is public: CDI calls all else by reflection.

  @Inject Sessions sessions;
  @Inject Beginnings beginnings;
  @Inject HttpServletRequest request;

  private boolean stands;

  /**
   * Lets pass whoever shows who he is with the request itself, or by a session that stands.
   *
   * @param person as just read for this request
   * @throws ProblemException when the session is over; the sentence says why
   */
  public void require(Optional<Actor> person) {
    if (stands || request.getHeader("Authorization") != null) {
      return;
    }
    Visitor visitor = visitor().orElseThrow(() -> over(Ending.UNKNOWN));
    switch (sessions.look(visitor, person)) {
      case Standing.Over over -> throw over(over.why());
      case Standing.Open open -> {
        stands = person.isPresent();
        sessions.touch(visitor.cookie());
      }
    }
  }

  /** The number of the session; empty for a request without one. */
  public Optional<Long> number() {
    return visitor().flatMap(visitor -> sessions.number(visitor.cookie()));
  }

  private Optional<Visitor> visitor() {
    Cookie[] cookies = request.getCookies();
    return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
        .filter(cookie -> cookie.getName().equals(Visitor.COOKIE))
        .findFirst()
        .map(cookie ->
            new Visitor(
                cookie.getValue(),
                beginnings,
                request.getRemoteAddr(),
                Optional.ofNullable(request.getHeader("User-Agent")).orElse("")));
  }

  private static ProblemException over(Ending why) {
    return new ProblemException(ProblemKind.UNAUTHORIZED, Fault.of(new Sentence.Told(why.told())));
  }
}
