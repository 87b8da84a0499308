package io.formwork.metadata.check;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.model.Process.Binding.Task;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.model.View;
import io.formwork.metadata.resolve.Resolved;
import java.util.List;
import java.util.Optional;

/**
 * Whoever holds a task comes to it, and can fill what its outcomes require: the task lends the
 * fields of its form, a transition asks for some, and a policy may grant the rest.
 */
final class TasksCanBeDone implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    ApplicationModel model = application.model();
    Reach reach = new Reach(model);
    for (Process process : model.processes().values()) {
      ObjectType about = model.objects().get(process.about());
      for (Process.Binding binding : process.bindings().values()) {
        if (about != null && binding instanceof Task task) {
          found(application, reach, process, task, problems);
          task.outcomes().forEach(o -> filled(application, process, about, task, o, problems));
        }
      }
    }
  }

  private static void found(
      Resolved application, Reach reach, Process process, Task task, Problems problems) {
    ApplicationModel model = application.model();
    if (task.role().isPresent()
        && holders(model, task).stream().noneMatch(r -> comesTo(model, reach, process, r))) {
      String role = task.role().get();
      tell(
          "The role \"%s\" comes to no tasks and to no form of \"%s\": put \"my_tasks\" into its menu."
              .formatted(role, process.about()),
          application,
          process,
          task,
          new Word("role", role),
          problems);
    }
  }

  /** A word of the binding and the key that it stands under. */
  private record Word(String key, String text) {}

  private static boolean comesTo(ApplicationModel model, Reach reach, Process process, Role role) {
    return reach.seesTasks(role)
        || reach.of(role).stream()
            .flatMap(name -> Optional.ofNullable(model.views().get(name)).stream())
            .anyMatch(view ->
                view instanceof View.FormView form && form.object().equals(process.about()));
  }

  /** The roles whose people may hold the task; of an assignee all. */
  private static List<Role> holders(ApplicationModel model, Task task) {
    Access access = new Access(model);
    return model.roles().values().stream()
        .filter(role ->
            task.role().isEmpty()
                || access.withIncluded(role).stream()
                    .anyMatch(each -> each.name().equals(task.role().get())))
        .toList();
  }

  private static void filled(
      Resolved application,
      Process process,
      ObjectType about,
      Task task,
      String outcome,
      Problems problems) {
    about
        .lifecycle()
        .flatMap(lifecycle -> Optional.ofNullable(lifecycle.transitions().get(outcome)))
        .ifPresent(transition ->
            transition.require().stream()
                .flatMap(name -> Optional.ofNullable(about.fields().get(name)).stream())
                .filter(field -> !isFilled(application.model(), about, task, transition, field))
                .forEach(field ->
                    tell(
                        "\"%s\" requires \"%s\", and whoever holds the task cannot fill it: it is not asked for, the form \"%s\" does not lend it, and no policy grants it."
                            .formatted(outcome, field.name(), task.form()),
                        application,
                        process,
                        task,
                        new Word("outcomes", outcome),
                        problems)));
  }

  private static boolean isFilled(
      ApplicationModel model,
      ObjectType about,
      Task task,
      Lifecycle.Transition transition,
      Field field) {
    Writers writers = new Writers(model);
    return field.required()
        || writers.begins(about, field)
        || transition.ask().contains(field.name())
        || transition.set().containsKey(field.name())
        || writers.lends(task, field)
        || writers.isSetByProcess(about, field)
        || isFilledBefore(about, transition, field)
        || isGranted(model, about, task, field);
  }

  /** Another transition that requires the field, asks for it or sets it leads here with it. */
  private static boolean isFilledBefore(
      ObjectType about, Lifecycle.Transition transition, Field field) {
    return about.lifecycle().stream()
        .flatMap(lifecycle -> lifecycle.transitions().values().stream())
        .filter(other -> !other.equals(transition))
        .anyMatch(other ->
            other.ask().contains(field.name())
                || other.require().contains(field.name())
                || other.set().containsKey(field.name()));
  }

  private static boolean isGranted(
      ApplicationModel model, ObjectType about, Task task, Field field) {
    Access access = new Access(model);
    return holders(model, task).stream()
        .flatMap(role -> access.grants(role, about, Action.UPDATE))
        .filter(grant -> grant.only().isEmpty() || grant.only().contains(field.name()))
        .anyMatch(
            grant -> grant.in().isEmpty() || task.inState().map(grant.in()::contains).orElse(true));
  }

  private static void tell(
      String detail,
      Resolved application,
      Process process,
      Task task,
      Word word,
      Problems problems) {
    problems.accept(
        Diagnostic.warning(
                "Cannot be done",
                detail,
                Bindings.span(application, process, task.node(), word.key(), word.text()))
            .at(task.node()));
  }
}
