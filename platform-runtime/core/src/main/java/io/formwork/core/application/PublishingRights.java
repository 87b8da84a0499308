package io.formwork.core.application;

import io.formwork.core.actor.Actor;
import io.formwork.core.deployment.Publisher;
import io.formwork.core.deployment.ReleasePlan;
import io.formwork.core.key.ProgramKey;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.metadata.model.Role;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who may change running applications: whoever administers them. What brings code to run needs a
 * right of its own. An application that is new may be published by whoever may do so with another.
 */
public final class PublishingRights {

  private final Platform platform;

  public PublishingRights(Platform platform) {
    this.platform = platform;
  }

  /**
   * Refuses who administers nothing, before anything is read for him.
   *
   * @throws RefusedException when he may not
   */
  public void mayPlan(Publisher by) {
    if (by instanceof Publisher.Person person && !anywhere(person, Role::administers)) {
      throw new RefusedException(Kind.FORBIDDEN, Message.of("releases.forbidden"));
    }
  }

  /**
   * Refuses who does not administer all that would change.
   *
   * @throws RefusedException when he may not
   */
  public void mayPlan(Publisher by, ReleasePlan plan) {
    plan.parts().forEach(part -> mayPlan(by, part.candidate().app()));
  }

  /**
   * Refuses who does not administer the application.
   *
   * @throws RefusedException when he may not
   */
  public void mayPlan(Publisher by, String app) {
    if (by instanceof Publisher.Person person && !holds(person, app, Role::administers)) {
      throw new RefusedException(Kind.FORBIDDEN, Message.of("publish.forbidden", app));
    }
  }

  /**
   * Refuses also who may not publish the code among it.
   *
   * @throws RefusedException when he may not
   */
  public void mayPublish(Publisher by, ReleasePlan plan) {
    mayPlan(by, plan);
    requireWriting(by);
    codeRefused(by, plan)
        .ifPresent(reason -> {
          throw new RefusedException(Kind.FORBIDDEN, reason);
        });
  }

  private static void requireWriting(Publisher by) {
    if (by instanceof Publisher.Person person) {
      person.key().ifPresent(ProgramKey::requireWriting);
    }
  }

  /** Why he may not publish the code in the plan; empty when he may, or there is none. */
  public Optional<Message> codeRefused(Publisher by, ReleasePlan plan) {
    return by instanceof Publisher.Person person
        ? plan.parts().stream()
            .filter(ReleasePlan.Part::code)
            .map(part -> part.candidate().app())
            .filter(app -> !holds(person, app, Role::publishesCode))
            .findFirst()
            .map(app -> Message.of("publish.code_forbidden", app))
        : Optional.empty();
  }

  private boolean holds(Publisher.Person person, String app, Predicate<Role> right) {
    return platform
        .application(app)
        .map(application -> in(application, person, right))
        .orElseGet(() -> anywhere(person, right));
  }

  private boolean anywhere(Publisher.Person person, Predicate<Role> right) {
    return platform.applications().stream().anyMatch(application -> in(application, person, right));
  }

  private static boolean in(
      Application application, Publisher.Person person, Predicate<Role> right) {
    return narrowed(application, person).map(Actor::roles).stream()
        .flatMap(roles -> roles.stream())
        .flatMap(role -> Optional.ofNullable(application.model().roles().get(role)).stream())
        .anyMatch(right);
  }

  private static Optional<Actor> narrowed(Application application, Publisher.Person person) {
    Optional<Actor> actor = application.actor(person.login());
    return person
        .key()
        .map(key -> actor.flatMap(whole -> key.narrow(application.model(), whole)))
        .orElse(actor);
  }
}
