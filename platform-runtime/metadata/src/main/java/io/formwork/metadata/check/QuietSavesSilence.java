package io.formwork.metadata.check;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.expression.ModelNames;
import io.formwork.metadata.expression.Possibility;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.resolve.Resolved;

/** A record that is written quietly keeps the save from somebody: from who may not read it. */
final class QuietSavesSilence implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    ApplicationModel model = application.model();
    Possibility possibility = new Possibility(new ModelNames(model));
    Access access = new Access(model);
    for (ObjectType object : model.objects().values()) {
      object
          .quietWhen()
          .ifPresent(quiet -> {
            if (!possibility.canHold(quiet)) {
              ConditionsCanHold.tell(
                  "\"quiet_when\" excludes itself: no record is ever written quietly.",
                  place(application, object),
                  "quiet_when",
                  problems);
            } else if (readByAll(model, access, object)) {
              tell(application, object, problems);
            }
          });
    }
  }

  private static boolean readByAll(ApplicationModel model, Access access, ObjectType object) {
    return model.roles().values().stream().allMatch(role -> readsAll(model, access, role, object));
  }

  private static boolean readsAll(
      ApplicationModel model, Access access, Role role, ObjectType object) {
    boolean owner =
        object
            .owner()
            .map(owned -> model.objects().get(owned.object()))
            .map(type -> readsAll(model, access, role, type))
            .orElse(true);
    return owner
        && access
            .grants(role, object, Action.READ)
            .anyMatch(grant -> Access.conditions(object, grant).isEmpty());
  }

  private static void tell(Resolved application, ObjectType object, Problems problems) {
    problems.accept(
        Diagnostic.warning(
                "Silences nobody",
                "Every role reads all records of \"%s\", so \"quiet_when\" keeps nothing from anybody. Grant some role only those that are not quiet, or leave it out."
                    .formatted(object.name()),
                place(application, object))
            .at("quiet_when"));
  }

  private static Span place(Resolved application, ObjectType object) {
    return object
        .owner()
        .map(owner ->
            Places.of(
                application,
                Kind.OBJECT,
                owner.object(),
                "owned",
                owner.collection(),
                "quiet_when"))
        .orElseGet(() -> Places.of(application, Kind.OBJECT, object.name(), "quiet_when"));
  }
}
