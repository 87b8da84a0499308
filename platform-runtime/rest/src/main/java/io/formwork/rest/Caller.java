package io.formwork.rest;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Channel;
import io.formwork.core.application.Application;
import io.formwork.core.application.Platform;
import io.formwork.metadata.model.ObjectType;
import io.formwork.rest.problem.Language;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Suggested;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Who has sent the request, and what that person finds here. */
@RequestScoped
public class Caller {

  @Inject Platform platform;
  @Inject HttpServletRequest request;

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

  /** The language of the sentences in answers. */
  public Locale language() {
    return Language.of(request);
  }

  /** The caller in an application; one without a role there does not learn whether it exists. */
  public Presence in(String application) {
    return platform
        .application(application)
        .flatMap(this::presence)
        .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND, "app.unknown", application));
  }

  /** The caller's request to an application, in one transaction from its first read to its last. */
  public <T> T together(String application, Supplier<T> request) {
    return platform
        .application(application)
        .map(known -> known.together(request))
        .orElseGet(request);
  }

  /** Every application in which the caller has a role. */
  public List<Presence> everywhere() {
    List<Presence> presences = new ArrayList<>();
    for (Application application : platform.applications()) {
      presence(application).ifPresent(presences::add);
    }
    return presences;
  }

  private Optional<Presence> presence(Application application) {
    return application
        .actor(login())
        .map(actor -> new Presence(application, actor.through(Channel.REST)));
  }
}
