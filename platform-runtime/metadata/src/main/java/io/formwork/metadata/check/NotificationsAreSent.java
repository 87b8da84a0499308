package io.formwork.metadata.check;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.Notification;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.resolve.Resolved;
import io.formwork.metadata.yaml.YamlNode;
import java.util.HashSet;
import java.util.Set;

/** A notification that only a process sends is sent by one. */
final class NotificationsAreSent implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    Set<String> sent = new HashSet<>();
    for (Process process : application.model().processes().values()) {
      for (Process.Binding binding : process.bindings().values()) {
        if (binding instanceof Process.Binding.Service service) {
          sent.addAll(service.notifies());
        }
      }
    }
    for (Notification notification : application.model().notifications().values()) {
      boolean waits = notification.event() instanceof Notification.Event.ByProcess;
      if (waits && !sent.contains(notification.name())) {
        problems.error(
            "Never sent",
            "No service task sends \"%s\".".formatted(notification.name()),
            application
                .written(Kind.NOTIFICATION, notification.name())
                .flatMap(written -> written.scalar("event"))
                .map(YamlNode.Scalar::content)
                .orElseGet(() -> application.origin("app")));
      }
    }
  }
}
