package io.formwork.metadata.check;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.resolve.Resolved;
import java.util.Optional;

/**
 * A task that is open in a state offers only transitions that leave that state: process and
 * lifecycle agree.
 */
final class TasksFitTheLifecycle implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    for (Process process : application.model().processes().values()) {
      ObjectType about = application.model().objects().get(process.about());
      Optional<Lifecycle> lifecycle = Optional.ofNullable(about).flatMap(ObjectType::lifecycle);
      for (Process.Binding binding : process.bindings().values()) {
        if (binding instanceof Process.Binding.Task task && lifecycle.isPresent()) {
          check(application, process, task, lifecycle.get(), problems);
        }
      }
    }
  }

  private static void check(
      Resolved application,
      Process process,
      Process.Binding.Task task,
      Lifecycle lifecycle,
      Problems problems) {
    for (String outcome : task.outcomes()) {
      Lifecycle.Transition transition = lifecycle.transitions().get(outcome);
      Optional<String> state = task.inState();
      if (transition != null && state.isPresent() && !transition.from().contains(state.get())) {
        problems.error(
            "Outcome cannot be taken",
            "The task is open in the state \"%s\", and \"%s\" leaves %s."
                .formatted(state.get(), outcome, String.join(", ", transition.from())),
            Bindings.span(application, process, task.node(), "outcomes", outcome));
      }
    }
  }
}
