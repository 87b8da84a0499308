package io.formwork.core.application;

import io.formwork.core.actor.Actor;
import io.formwork.core.key.KeyScope;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.Refusal.Problem;
import io.formwork.core.message.RefusedException;
import io.formwork.core.right.Reach;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Refuses a scope that names what its owner has not: rather than a key that opens less than it
 * says. What the owner may not know of is told like what is not there.
 */
record ScopeCheck(Platform platform, long owner) {

  /** Everything that is wrong is told at once, at {@code apps}. */
  void require(KeyScope scope) {
    List<Message> problems = new ArrayList<>();
    if (scope.applications().isEmpty()) {
      problems.add(Message.of("key.no_application"));
    }
    scope.applications().keySet().stream()
        .sorted()
        .flatMap(name -> ofApplication(scope, name))
        .forEach(problems::add);
    if (problems.isEmpty() && scope.administers() && !administersAny(scope)) {
      problems.add(Message.of("key.administers_nothing"));
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(
          new Refusal(
              Refusal.Kind.INVALID,
              problems.stream().map(told -> new Problem(Optional.of("apps"), told)).toList()));
    }
  }

  private Stream<Message> ofApplication(KeyScope scope, String name) {
    Optional<Application> application = platform.application(name);
    Optional<Actor> person = application.flatMap(known -> known.users().person(owner));
    if (person.isEmpty()) {
      return Stream.of(Message.of("key.unknown_application", name));
    }
    ApplicationModel model = application.orElseThrow().model();
    List<Message> problems =
        Stream.concat(
                roles(scope, model, person.get()),
                objects(scope, model, application.orElseThrow().reach(person.get())))
            .toList();
    return problems.isEmpty() && scope.left(model, person.get()).isEmpty()
        ? Stream.of(Message.of("key.leaves_nothing", model.title()))
        : problems.stream();
  }

  private static Stream<Message> roles(KeyScope scope, ApplicationModel model, Actor person) {
    return part(scope, model).roles().stream()
        .sorted()
        .flatMap(name -> role(scope, model, person, name).stream());
  }

  private static Optional<Message> role(
      KeyScope scope, ApplicationModel model, Actor person, String name) {
    Role role = model.roles().get(name);
    if (role == null || !person.hasRole(name)) {
      return Optional.of(Message.of("key.unknown_role", name, model.title()));
    }
    return role.administers() && !scope.administers()
        ? Optional.of(Message.of("key.role_administers", role.title()))
        : Optional.empty();
  }

  private static Stream<Message> objects(KeyScope scope, ApplicationModel model, Reach reach) {
    return part(scope, model).objects().stream()
        .sorted()
        .filter(name -> !known(model, reach, name))
        .map(name -> Message.of("key.unknown_object", name, model.title()));
  }

  private static boolean known(ApplicationModel model, Reach reach, String name) {
    ObjectType type = model.objects().get(name);
    return type != null && (reach.reads(type) || reach.creates(type));
  }

  private static KeyScope.Part part(KeyScope scope, ApplicationModel model) {
    return Objects.requireNonNull(scope.applications().get(model.name()));
  }

  private boolean administersAny(KeyScope scope) {
    return scope.applications().keySet().stream()
        .flatMap(name -> platform.application(name).stream())
        .anyMatch(application ->
            application
                .users()
                .person(owner)
                .map(person -> scope.left(application.model(), person))
                .stream()
                .flatMap(Collection::stream)
                .anyMatch(role -> administers(application.model(), role)));
  }

  private static boolean administers(ApplicationModel model, String role) {
    return Optional.ofNullable(model.roles().get(role)).filter(Role::administers).isPresent();
  }
}
