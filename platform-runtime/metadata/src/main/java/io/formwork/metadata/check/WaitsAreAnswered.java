package io.formwork.metadata.check;

import io.formwork.metadata.bpmn.Drawing;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.model.Process.Binding.Task;
import io.formwork.metadata.model.StateKind;
import io.formwork.metadata.resolve.Resolved;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * No process waits for ever without anybody noticing: where it waits for a person, a timer stands
 * at the task, a clock runs in the state, or the platform has a way out of it.
 */
final class WaitsAreAnswered implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    application
        .drawings()
        .forEach((name, drawing) -> {
          Process process = application.model().processes().get(name);
          ObjectType about =
              process == null ? null : application.model().objects().get(process.about());
          if (process != null && about != null) {
            process(application, process, about, drawing, problems);
          }
        });
  }

  private static void process(
      Resolved application, Process process, ObjectType about, Drawing drawing, Problems problems) {
    Set<String> told = new HashSet<>();
    for (Process.Binding binding : process.bindings().values()) {
      if (binding instanceof Task task && task.inState().isPresent()) {
        String state = task.inState().get();
        boolean noticed =
            isFinal(about, state)
                || isTimed(drawing, task.node())
                || isClocked(about, state)
                || isLeftByPlatform(application, about, state);
        if (!noticed && told.add(state)) {
          problems.accept(warning(application, process, task, state));
        }
      }
    }
  }

  private static Diagnostic warning(
      Resolved application, Process process, Task task, String state) {
    String detail =
        "Only a person leads out of \"%s\": no timer stands at the task, no clock runs in the state. Whoever forgets it is not reminded, and the record stays. Put a timer on \"%s\", or accept it."
            .formatted(state, task.node());
    return Diagnostic.warning(
            "Waits for ever",
            detail,
            Bindings.span(application, process, task.node(), "in_state", state))
        .at(state);
  }

  private static boolean isFinal(ObjectType about, String state) {
    return about
        .lifecycle()
        .map(lifecycle -> lifecycle.states().get(state))
        .map(found -> found.kind() == StateKind.FINAL)
        .orElse(true);
  }

  /** By a timer on the task or on what it stands in, or one that starts an event sub-process. */
  private static boolean isTimed(Drawing drawing, String task) {
    Set<String> around = new HashSet<>();
    Optional<String> node = Optional.of(task);
    while (node.isPresent() && around.add(node.get())) {
      node = drawing.node(node.get()).flatMap(Drawing.Node::parent);
    }
    return drawing.nodes().stream()
        .filter(timer -> timer.timer().isPresent())
        .anyMatch(timer ->
            timer.attachedTo().map(around::contains).orElse(false)
                || timer.type().equals("startEvent"));
  }

  private static boolean isClocked(ObjectType about, String state) {
    return about.clocks().stream().anyMatch(clock -> clock.runsIn().contains(state));
  }

  private static boolean isLeftByPlatform(Resolved application, ObjectType about, String state) {
    return application.model().processes().values().stream()
        .anyMatch(process ->
            process.bindings().values().stream()
                .anyMatch(binding -> leaves(application, process, binding, about, state)));
  }

  private static boolean leaves(
      Resolved application,
      Process process,
      Process.Binding binding,
      ObjectType about,
      String state) {
    return binding instanceof Process.Binding.Service service
        && TransitionsAreTaken.target(application.model(), process, service).equals(about.name())
        && service
            .takes()
            .flatMap(
                taken -> about.lifecycle().map(Lifecycle::transitions).map(all -> all.get(taken)))
            .map(transition -> transition.from().contains(state))
            .orElse(false);
  }
}
