package io.formwork.metadata.check;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Notification;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.model.Strategy;
import io.formwork.metadata.resolve.Resolved;

/**
 * A service task fills a field with what its strategy finds, and sends notifications about its own
 * object.
 */
final class ServicesFitTheirObject implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    for (Process process : application.model().processes().values()) {
      for (Process.Binding binding : process.bindings().values()) {
        if (binding instanceof Process.Binding.Service service) {
          notifications(application, process, service, problems);
          service
              .assign()
              .ifPresent(assign -> assign(application, process, service, assign, problems));
        }
      }
    }
  }

  private static void notifications(
      Resolved application, Process process, Process.Binding.Service service, Problems problems) {
    for (String name : service.notifies()) {
      Notification notification = application.model().notifications().get(name);
      if (notification != null && !notification.object().equals(process.about())) {
        problems.error(
            "Notification about another object",
            "\"%s\" speaks of \"%s\", and the process is about \"%s\"."
                .formatted(name, notification.object(), process.about()),
            Bindings.span(application, process, service.node(), "notify", name));
      }
    }
  }

  private static void assign(
      Resolved application,
      Process process,
      Process.Binding.Service service,
      Process.Binding.Assign assign,
      Problems problems) {
    ApplicationModel model = application.model();
    String target = TransitionsAreTaken.target(application.model(), process, service);
    ObjectType object = model.objects().get(target);
    Strategy strategy = model.strategies().get(assign.strategy());
    if (object == null || strategy == null) {
      return;
    }
    boolean fits =
        object.field(assign.field()).type() instanceof FieldType.Reference reference
            && reference.object().equals(strategy.of());
    if (!fits) {
      problems.error(
          "Strategy of another object",
          "\"%s\" finds a \"%s\", which \"%s\" cannot hold."
              .formatted(strategy.name(), strategy.of(), assign.field()),
          Bindings.span(application, process, service.node(), "strategy", strategy.name()));
    }
  }
}
