package io.formwork.metadata.check;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.resolve.Resolved;
import java.util.Optional;

/** What a transition requires is written by somebody; if nobody ever does, it is never taken. */
final class RequiredIsWritten implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    Writers writers = new Writers(application.model());
    for (ObjectType object : application.model().objects().values()) {
      object
          .lifecycle()
          .ifPresent(lifecycle ->
              lifecycle
                  .transitions()
                  .values()
                  .forEach(t -> transition(application, writers, object, t, problems)));
    }
  }

  private static void transition(
      Resolved application,
      Writers writers,
      ObjectType object,
      Lifecycle.Transition transition,
      Problems problems) {
    for (String name : transition.require()) {
      Optional<Field> field = Optional.ofNullable(object.fields().get(name));
      if (field.isPresent() && !writers.isEverWritten(object, field.get())) {
        String detail =
            "\"%s\" requires \"%s\", and nobody ever gives it a value: no transition asks for it, no policy, form, process or rule writes it."
                .formatted(transition.name(), name);
        problems.accept(
            Diagnostic.warning(
                    "Cannot be taken",
                    detail,
                    Places.word(
                        application,
                        Kind.OBJECT,
                        object.name(),
                        name,
                        "lifecycle",
                        "transitions",
                        transition.name(),
                        "require"))
                .at(transition.name()));
      }
    }
  }
}
