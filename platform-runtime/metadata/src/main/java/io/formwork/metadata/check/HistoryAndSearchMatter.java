package io.formwork.metadata.check;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.model.Role.Grant;
import io.formwork.metadata.resolve.Resolved;
import io.formwork.metadata.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a policy says of history and search makes a difference: there is something to search in and
 * something that is kept, and what is given up does not come back from an included role.
 */
final class HistoryAndSearchMatter implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    for (Role role : application.model().roles().values()) {
      for (ObjectType object : application.model().objects().values()) {
        Action.WITH_READING.stream()
            .filter(action -> written(application, role, object, action).isPresent())
            .forEach(action -> {
              something(application, role, object, action, problems);
              fields(role, object, action, problems);
              notGivenBack(application, role, object, action, problems);
            });
      }
    }
  }

  private static void something(
      Resolved application, Role role, ObjectType object, Action action, Problems problems) {
    boolean searched =
        parts(application, object)
            .flatMap(part -> part.fields().values().stream())
            .anyMatch(Field::found);
    if (action == Action.SEARCH && !searched) {
      problems.error(
          "Nothing to search",
          "No field of \"%s\" is searched, so nobody finds its records by words. Write `search: high` or `search: low` at a text, or leave this out."
              .formatted(object.name()),
          place(application, role, object, action));
    }
  }

  /** What a record owns is searched with it. */
  private static Stream<ObjectType> parts(Resolved application, ObjectType object) {
    return Stream.concat(
        Stream.of(object),
        application.model().objects().values().stream()
            .filter(part ->
                part.owner().filter(owner -> owner.object().equals(object.name())).isPresent()));
  }

  private static void fields(Role role, ObjectType object, Action action, Problems problems) {
    String what =
        action == Action.SEARCH
            ? "is not searched: it has no `search`"
            : "is computed and never changed by anybody, so it has no history";
    List<Grant> grants =
        role.grants().getOrDefault(object.name(), List.of()).stream()
            .filter(grant -> grant.action() == action && !grant.written().implied())
            .toList();
    for (Grant grant : grants) {
      for (String name : grant.only()) {
        Optional.ofNullable(object.fields().get(name))
            .filter(field -> action == Action.SEARCH ? !field.found() : !field.written())
            .ifPresent(field ->
                problems.error(
                    "Contradiction",
                    "The field \"%s\" %s.".formatted(name, what),
                    grant.written().place()));
      }
    }
  }

  private static void notGivenBack(
      Resolved application, Role role, ObjectType object, Action action, Problems problems) {
    boolean none =
        role.grants().getOrDefault(object.name(), List.of()).stream()
            .noneMatch(grant -> grant.action() == action);
    Access access = new Access(application.model());
    if (none) {
      access.withIncluded(role).stream()
          .filter(included -> !included.equals(role))
          .filter(included ->
              included.grants().getOrDefault(object.name(), List.of()).stream()
                  .anyMatch(grant -> grant.action() == action))
          .findFirst()
          .ifPresent(included ->
              problems.error(
                  "Contradiction",
                  "Grants unite, and the included role \"%s\" has the %s of \"%s\"; `none` takes nothing away from that. Say it there."
                      .formatted(included.name(), word(action), object.name()),
                  place(application, role, object, action)));
    }
  }

  private static Optional<YamlNode.Mapping> written(
      Resolved application, Role role, ObjectType object, Action action) {
    return application
        .written(Kind.ROLE, role.name())
        .map(content -> content.mapping("policies").mapping(key(application, role, object)))
        .filter(policy -> policy.has(word(action)));
  }

  private static Span place(Resolved application, Role role, ObjectType object, Action action) {
    return Places.of(
        application,
        Kind.ROLE,
        role.name(),
        "policies",
        key(application, role, object),
        word(action));
  }

  /** The policy bears the object's name, or that of what its owner calls it. */
  private static String key(Resolved application, Role role, ObjectType object) {
    boolean plain =
        application
            .written(Kind.ROLE, role.name())
            .map(content -> content.mapping("policies").has(object.name()))
            .orElse(true);
    return plain
        ? object.name()
        : object.owner().map(o -> o.object() + "." + o.collection()).orElse(object.name());
  }

  private static String word(Action action) {
    return action.name().toLowerCase(Locale.ROOT);
  }
}
