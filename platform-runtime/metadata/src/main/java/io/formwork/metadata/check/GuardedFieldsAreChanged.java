package io.formwork.metadata.check;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.resolve.Resolved;

/** A field that changes only through the process of another object is changed by one. */
final class GuardedFieldsAreChanged implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    for (ObjectType object : application.model().objects().values()) {
      for (Field field : object.fields().values()) {
        field
            .onlyThrough()
            .filter(through -> !isChanged(application, through, object, field))
            .ifPresent(through ->
                problems.error(
                    "Never changed",
                    "No service task of a process about \"%s\" sets \"%s\" of \"%s\"."
                        .formatted(through, field.name(), object.name()),
                    application.origin(object.name() + "." + field.name())));
      }
    }
  }

  private static boolean isChanged(
      Resolved application, String through, ObjectType object, Field field) {
    return application.model().processes().values().stream()
        .filter(process -> process.about().equals(through))
        .anyMatch(process ->
            process.bindings().values().stream()
                .anyMatch(binding -> sets(application, process, binding, object, field)));
  }

  private static boolean sets(
      Resolved application,
      Process process,
      Process.Binding binding,
      ObjectType object,
      Field field) {
    return binding instanceof Process.Binding.Service service
        && service.set().containsKey(field.name())
        && TransitionsAreTaken.target(application.model(), process, service).equals(object.name());
  }
}
