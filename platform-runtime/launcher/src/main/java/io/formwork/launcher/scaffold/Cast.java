package io.formwork.launcher.scaffold;

import io.formwork.launcher.Refusal;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.model.Seed;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who may do what in an application, and which of its seeds has such people. */
record Cast(ApplicationModel app) {

  /** Somebody of a seed. */
  record Person(String seed, String login, Set<String> roles) {}

  /** The first role that may do so with records of the object. */
  String role(ObjectType object, Action action) {
    return roles(object, action)
        .findFirst()
        .map(Role::name)
        .orElseThrow(() ->
            new Refusal(
                "No role may %s records of \"%2$s\". Say so in a role first: `policies: { %2$s: { %1$s: all } }`."
                    .formatted(action.name().toLowerCase(Locale.ROOT), object.name())));
  }

  private Stream<Role> roles(ObjectType object, Action action) {
    return app.roles().values().stream().filter(role -> may(role, object, action, new HashSet<>()));
  }

  private boolean may(Role role, ObjectType object, Action action, Set<String> seen) {
    boolean own =
        role.grants().getOrDefault(object.name(), List.of()).stream()
            .anyMatch(grant -> grant.action() == action);
    return own
        || role.includes().stream()
            .filter(seen::add)
            .flatMap(name -> Optional.ofNullable(app.roles().get(name)).stream())
            .anyMatch(included -> may(included, object, action, seen));
  }

  /** The first person of the seeds who may create records of the object. */
  Person creator(ObjectType object) {
    Set<String> roles = new HashSet<>(roles(object, Action.CREATE).map(Role::name).toList());
    return people()
        .filter(person -> person.roles().stream().anyMatch(roles::contains))
        .findFirst()
        .orElseThrow(() ->
            new Refusal(
                "Nobody in the seeds of %s may create records of \"%s\". Let a role create them, and give the role to somebody in a seed of users."
                    .formatted(app.name(), object.name())));
  }

  private Stream<Person> people() {
    return app.seeds().values().stream()
        .filter(seed -> seed.object().equals(ObjectType.USER))
        .flatMap(seed -> seed.entries().stream().map(entry -> person(seed, entry)));
  }

  private static Person person(Seed seed, Seed.Entry entry) {
    Object roles = entry.values().getOrDefault("roles", List.of());
    List<?> names = roles instanceof List<?> several ? several : List.of(roles);
    return new Person(
        seed.name(),
        String.valueOf(entry.values().get("login")),
        Set.copyOf(names.stream().map(String::valueOf).toList()));
  }
}
