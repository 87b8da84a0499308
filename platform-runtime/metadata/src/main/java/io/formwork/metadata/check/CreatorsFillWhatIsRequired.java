package io.formwork.metadata.check;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.resolve.Resolved;
import java.util.List;

/**
 * Whoever may create a record may fill what it cannot be saved without, unless it begins with a
 * value or a rule gives it one.
 */
final class CreatorsFillWhatIsRequired implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    Access access = new Access(application.model());
    Writers writers = new Writers(application.model());
    for (Role role : application.model().roles().values()) {
      for (ObjectType object : application.model().objects().values()) {
        if (role.grants().getOrDefault(object.name(), List.of()).stream()
            .anyMatch(grant -> grant.action() == Action.CREATE)) {
          object.fields().values().stream()
              .filter(field -> field.required() && field.writable())
              .filter(field -> !writers.begins(object, field))
              .filter(field -> !access.may(role, Action.CREATE, object, field))
              .forEach(field -> tell(application, role, object, field, problems));
        }
      }
    }
  }

  private static void tell(
      Resolved application, Role role, ObjectType object, Field field, Problems problems) {
    String detail =
        "A \"%s\" needs \"%s\", which has no default, and the role \"%s\" may not fill it: whatever it creates is refused."
            .formatted(object.name(), field.name(), role.name());
    problems.accept(
        Diagnostic.warning(
                "Cannot be created",
                detail,
                PoliciesCanHold.span(application, role, object, Action.CREATE, 0, "only"))
            .at(object.name() + "." + field.name()));
  }
}
