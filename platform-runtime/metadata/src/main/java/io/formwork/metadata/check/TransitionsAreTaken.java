package io.formwork.metadata.check;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.resolve.Resolved;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Every transition is somebody's to take: a role's, the holder's of a task, or the process's own.
 */
final class TransitionsAreTaken implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    Set<String> taken = new HashSet<>();
    for (Process process : application.model().processes().values()) {
      process.bindings().values().forEach(binding -> taken(application, process, binding, taken));
    }
    for (ObjectType object : application.model().objects().values()) {
      object
          .lifecycle()
          .ifPresent(lifecycle -> check(application, object, lifecycle, taken, problems));
    }
  }

  private static void check(
      Resolved application,
      ObjectType object,
      Lifecycle lifecycle,
      Set<String> taken,
      Problems problems) {
    for (Lifecycle.Transition transition : lifecycle.transitions().values()) {
      if (transition.by().isEmpty() && !taken.contains(object.name() + "." + transition.name())) {
        problems.error(
            "Nobody may take it",
            "No role may take \"%s\" (\"by\"), no task offers it, no service task takes it."
                .formatted(transition.name()),
            application.origin("%s.transition.%s".formatted(object.name(), transition.name())));
      }
    }
  }

  private static void taken(
      Resolved application, Process process, Process.Binding binding, Set<String> taken) {
    switch (binding) {
      case Process.Binding.Task task ->
          task.outcomes().forEach(outcome -> taken.add(process.about() + "." + outcome));
      case Process.Binding.Service service ->
          service
              .takes()
              .ifPresent(
                  name -> taken.add(target(application.model(), process, service) + "." + name));
      case Process.Binding.Timer timer -> {}
    }
  }

  /** The object whose record a service task writes. */
  static String target(ApplicationModel model, Process process, Process.Binding.Service service) {
    ObjectType about = model.objects().get(process.about());
    return service
        .relation()
        .flatMap(relation -> Optional.ofNullable(about).map(o -> o.fields().get(relation)))
        .map(Field::type)
        .filter(FieldType.Reference.class::isInstance)
        .map(type -> ((FieldType.Reference) type).object())
        .orElse(process.about());
  }
}
