package io.formwork.metadata.check;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.expression.ModelNames;
import io.formwork.metadata.expression.Possibility;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.model.Role.Grant;
import io.formwork.metadata.resolve.Resolved;
import io.formwork.metadata.yaml.YamlNode;
import java.util.List;
import java.util.Locale;

/** Every grant covers some record: neither its condition nor its states exclude the rest of it. */
final class PoliciesCanHold implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    Possibility possibility = new Possibility(new ModelNames(application.model()));
    for (Role role : application.model().roles().values()) {
      role.grants()
          .forEach((name, grants) -> {
            ObjectType object = application.model().objects().get(name);
            if (object != null) {
              for (Action action : Action.values()) {
                action(application, possibility, role, object, action, grants, problems);
              }
            }
          });
    }
  }

  private static void action(
      Resolved application,
      Possibility possibility,
      Role role,
      ObjectType object,
      Action action,
      List<Grant> all,
      Problems problems) {
    List<Grant> grants =
        all.stream()
            .filter(grant -> grant.action() == action && !grant.written().implied())
            .toList();
    for (int i = 0; i < grants.size(); i++) {
      Grant grant = grants.get(i);
      if (!possibility.canHold(Access.conditions(object, grant))) {
        String alone =
            grant.in().isEmpty()
                ? "It excludes itself"
                : "It excludes the states \"%s\"".formatted(String.join(", ", grant.in()));
        ConditionsCanHold.tell(
            alone + ": the grant covers no record, and nobody has a right by it.",
            span(application, role, object, action, i, "where"),
            object.name() + "." + word(action),
            problems);
      }
    }
  }

  private static String word(Action action) {
    return action.name().toLowerCase(Locale.ROOT);
  }

  /** The policy bears the object's name, or that of what its owner calls it. */
  static Span span(
      Resolved application, Role role, ObjectType object, Action action, int index, String part) {
    YamlNode.Mapping policies =
        application
            .written(Kind.ROLE, role.name())
            .map(content -> content.mapping("policies"))
            .orElseThrow();
    String key =
        policies.has(object.name())
            ? object.name()
            : object.owner().map(o -> o.object() + "." + o.collection()).orElse(object.name());
    return Places.of(
        application,
        Kind.ROLE,
        role.name(),
        "policies",
        key,
        word(action),
        Integer.toString(index),
        part);
  }
}
