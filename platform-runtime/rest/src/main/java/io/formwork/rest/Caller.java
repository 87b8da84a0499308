package io.formwork.rest;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Channel;
import io.formwork.core.application.Application;
import io.formwork.core.application.Platform;
import io.formwork.core.key.Keys;
import io.formwork.core.key.ProgramKey;
import io.formwork.core.message.Message;
import io.formwork.metadata.model.ObjectType;
import io.formwork.rest.guard.KeyNumber;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.Language;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Sentence;
import io.formwork.rest.problem.Suggested;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who has sent the request, and what that person finds here. */
@RequestScoped
public class Caller {

  /** Names the person in whose place the caller acts. */
  static final String ON_BEHALF_OF = "On-Behalf-Of";

  @Inject Platform platform;
  @Inject Keys keys;
  @Inject CallerSession session;
  @Inject HttpServletRequest request;

  private @Nullable ProgramKey used;

  /** An application, and the caller as a person with roles in it. */
  public record Presence(Application application, Actor actor) {

    /** The object of that name. */
    ObjectType object(String name) {
      ObjectType type = application.model().objects().get(name);
      if (type == null) {
        throw ProblemException.of(
            ProblemKind.NOT_FOUND,
            "object.unknown",
            name,
            Suggested.of(name, application.model().objects().keySet()));
      }
      return type;
    }
  }

  public String login() {
    Principal principal = request.getUserPrincipal();
    if (principal == null) {
      throw ProblemException.of(ProblemKind.UNAUTHORIZED, "sign_in");
    }
    return principal.getName();
  }

  /** The login, for what nobody does in the place of another. */
  String himself() {
    if (away().isPresent()) {
      throw notNow();
    }
    return login();
  }

  /** The key that the request came by, if it came by one; asked for once a request. */
  public Optional<ProgramKey> key() {
    OptionalLong number = KeyNumber.in(Optional.ofNullable(request.getHeader("Authorization")));
    if (number.isPresent() && used == null) {
      used =
          keys.use(number.getAsLong())
              .filter(found -> found.login().equals(login()))
              .orElseThrow(() -> ProblemException.of(ProblemKind.UNAUTHORIZED, "sign_in"));
    }
    return Optional.ofNullable(used);
  }

  /** The language of the sentences in answers. */
  public Locale language() {
    return Language.of(request);
  }

  /** The caller in an application; one without a role there does not learn whether it exists. */
  public Presence in(String application) {
    return platform
        .application(application)
        .flatMap(this::presence)
        .orElseThrow(() -> unknown(application));
  }

  private ProblemException unknown(String application) {
    session.require(Optional.empty());
    return ProblemException.of(ProblemKind.NOT_FOUND, "app.unknown", application);
  }

  /** The caller's request to an application, in one transaction from its first read to its last. */
  public <T> T together(String application, Supplier<T> request) {
    return platform
        .application(application)
        .map(known -> known.together(request))
        .orElseGet(request);
  }

  /** The same of a request that only reads, which needs no transaction. */
  public <T> T reading(String application, Supplier<T> request) {
    return platform
        .application(application)
        .map(known -> known.reading(request))
        .orElseGet(request);
  }

  /**
   * The caller as a person of the platform, whatever the application.
   *
   * @throws ProblemException when the caller has a role in none
   */
  public Actor anywhere() {
    return everywhere().stream()
        .map(Presence::actor)
        .findFirst()
        .orElseThrow(() -> ProblemException.of(ProblemKind.FORBIDDEN, "forbidden"));
  }

  /**
   * Every application in which the caller has a role, or takes the place that the request names.
   */
  public List<Presence> everywhere() {
    List<Presence> presences = new ArrayList<>();
    for (Application application : platform.applications()) {
      person(application)
          .flatMap(actor -> left(application, actor))
          .flatMap(actor -> away().isEmpty() ? Optional.of(actor) : instead(application, actor))
          .ifPresent(actor -> presences.add(new Presence(application, actor)));
    }
    if (presences.isEmpty()) {
      session.require(Optional.empty());
    }
    if (presences.isEmpty() && away().isPresent()) {
      throw notNow();
    }
    return presences;
  }

  private Optional<Presence> presence(Application application) {
    return person(application)
        .flatMap(actor -> left(application, actor))
        .map(actor ->
            away().isEmpty() ? actor : instead(application, actor).orElseThrow(this::notNow))
        .map(actor -> new Presence(application, actor));
  }

  /** Whoever has signed in, with a session that stands. */
  private Optional<Actor> person(Application application) {
    Optional<Actor> person = application.actor(login());
    if (person.isPresent()) {
      session.require(person);
    }
    return person;
  }

  /** The person as the key leaves him, if the request came by one. */
  private Optional<Actor> left(Application application, Actor person) {
    Actor here = person.through(Channel.REST);
    return key()
        .map(found -> found.narrow(application.model(), here))
        .orElseGet(() -> Optional.of(here));
  }

  /** In whose place the request is sent: a login. */
  private Optional<String> away() {
    return Optional.ofNullable(request.getHeader(ON_BEHALF_OF)).filter(login -> !login.isBlank());
  }

  private Optional<Actor> instead(Application application, Actor actor) {
    return application.substitutions().of(actor, away().orElseThrow());
  }

  private ProblemException notNow() {
    Message told = Message.of("substitution.not_now", away().orElse(""));
    return new ProblemException(
        ProblemKind.FORBIDDEN, Fault.header(ON_BEHALF_OF, new Sentence.Told(told)));
  }
}
