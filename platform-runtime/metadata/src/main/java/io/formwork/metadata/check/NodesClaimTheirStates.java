package io.formwork.metadata.check;

import io.formwork.metadata.bpmn.Drawing;
import io.formwork.metadata.check.Course.Token;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.model.Process.Binding.Task;
import io.formwork.metadata.resolve.Resolved;
import java.util.Set;
import java.util.TreeSet;

/**
 * The state that a task says it is open in is one that the record comes to it in, on every arrow
 * that leads there.
 */
final class NodesClaimTheirStates implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    application
        .drawings()
        .forEach((name, drawing) -> {
          Process process = application.model().processes().get(name);
          ObjectType about =
              process == null ? null : application.model().objects().get(process.about());
          if (process != null && about != null && about.lifecycle().isPresent()) {
            process(application, process, about, drawing, problems);
          }
        });
  }

  private static void process(
      Resolved application, Process process, ObjectType about, Drawing drawing, Problems problems) {
    if (!Course.isSingle(drawing)) {
      return;
    }
    Course course = new Course(application.model(), process, about, drawing);
    for (Process.Binding binding : process.bindings().values()) {
      if (binding instanceof Task task && task.inState().isPresent()) {
        for (Drawing.Flow flow : drawing.to(task.node())) {
          claim(application, process, task, flow, course.on(flow), problems);
        }
      }
    }
  }

  private static void claim(
      Resolved application,
      Process process,
      Task task,
      Drawing.Flow flow,
      Set<Token> tokens,
      Problems problems) {
    String claimed = task.inState().orElse("");
    Set<String> states = new TreeSet<>();
    tokens.forEach(token -> states.add(token.state()));
    if (!states.isEmpty() && !states.contains(claimed)) {
      problems.error(
          "Wrong state",
          "The task is said to be open in \"%s\", and on the arrow \"%s\" the record comes to it in %s. Write that state, or lead the arrow elsewhere."
              .formatted(claimed, flow.id(), quoted(states)),
          Bindings.span(application, process, task.node(), "in_state", claimed));
    }
  }

  private static String quoted(Set<String> states) {
    return String.join(" or ", states.stream().map("\"%s\""::formatted).toList());
  }
}
