package io.formwork.metadata.check;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.resolve.Resolved;
import io.formwork.metadata.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A grant to write names only fields that people write, and a grant to delete names none. */
final class GrantsAreWritable implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    for (Role role : application.model().roles().values()) {
      role.grants()
          .forEach((name, grants) -> {
            ObjectType object = application.model().objects().get(name);
            if (object != null) {
              grants.forEach(grant -> grant(application, role, object, grant, problems));
            }
          });
    }
  }

  private static void grant(
      Resolved application, Role role, ObjectType object, Role.Grant grant, Problems problems) {
    switch (grant.action()) {
      case READ, EXPORT, HISTORY, SEARCH -> {}
      case CREATE, UPDATE, IMPORT -> writable(application, role, object, grant, problems);
      case DELETE -> whole(application, role, object, grant, problems);
    }
  }

  private static void writable(
      Resolved application, Role role, ObjectType object, Role.Grant grant, Problems problems) {
    for (String name : grant.only()) {
      Field field = object.fields().get(name);
      if (field != null && !field.writable()) {
        problems.error(
            "Field not writable",
            "The field \"%s\" is the platform's to write; nobody can be granted it."
                .formatted(name),
            span(application, role, object, grant, name));
      }
    }
  }

  private static void whole(
      Resolved application, Role role, ObjectType object, Role.Grant grant, Problems problems) {
    grant.only().stream()
        .findFirst()
        .ifPresent(name ->
            problems.error(
                "Contradiction",
                "A record is deleted whole, not field by field.",
                span(application, role, object, grant, name)));
  }

  private static Span span(
      Resolved application, Role role, ObjectType object, Role.Grant grant, String field) {
    String action = grant.action().name().toLowerCase(Locale.ROOT);
    return application
        .written(Kind.ROLE, role.name())
        .map(written -> written.mapping("policies"))
        .flatMap(policies ->
            words(policies, object, action).stream()
                .filter(word -> word.text().equals(field))
                .findFirst())
        .map(YamlNode.Scalar::content)
        .orElseGet(() -> application.origin("role." + role.name()));
  }

  private static List<YamlNode.Scalar> words(
      YamlNode.Mapping policies, ObjectType object, String action) {
    String owned = object.owner().map(o -> o.object() + "." + o.collection()).orElse(object.name());
    return Stream.of(object.name(), owned)
        .map(policies::mapping)
        .flatMap(policy -> policy.mappings(action).stream())
        .flatMap(grant -> grant.scalars("only").stream())
        .toList();
  }
}
