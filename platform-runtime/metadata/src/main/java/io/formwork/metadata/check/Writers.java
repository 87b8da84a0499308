package io.formwork.metadata.check;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.DecisionTable;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.model.View;
import java.util.List;
import java.util.stream.Stream;

/** Who gives a field its values: definitions, rules, people. In doubt, somebody does. */
record Writers(ApplicationModel model) {

  /** Whether a new record has a value without anybody giving one. */
  boolean begins(ObjectType object, Field field) {
    return !field.writable()
        || field.defaultValue().isPresent()
        || field.initially().isPresent()
        || isDecided(object, field);
  }

  /** Whether the field can ever have a value. */
  boolean isEverWritten(ObjectType object, Field field) {
    return begins(object, field)
        || isSetByProcess(object, field)
        || isLentByTask(object, field)
        || isWrittenByPeople(object, field)
        || isWrittenByTransition(object, field)
        || isSeeded(object, field);
  }

  /** By a decision table, or by DRL as far as its text shows. */
  boolean isDecided(ObjectType object, Field field) {
    String setter = "set" + camel(field.name()) + "(";
    return model.tables().values().stream()
            .filter(table -> table.object().equals(object.name()))
            .map(DecisionTable::then)
            .anyMatch(then -> then.stream().anyMatch(f -> f.name().equals(field.name())))
        || model.rules().values().stream()
            .anyMatch(rule -> rule.text().replace(" ", "").contains(setter));
  }

  private static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("[_.]")) {
      camel.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return camel.toString();
  }

  /** By a service task. */
  boolean isSetByProcess(ObjectType object, Field field) {
    return model.processes().values().stream()
        .anyMatch(process ->
            process.bindings().values().stream()
                .anyMatch(binding ->
                    binding instanceof Process.Binding.Service service
                        && sets(process, service, object, field)));
  }

  private boolean sets(
      Process process, Process.Binding.Service service, ObjectType object, Field field) {
    return TransitionsAreTaken.target(model, process, service).equals(object.name())
        && (service.set().containsKey(field.name())
            || service.assign().filter(a -> a.field().equals(field.name())).isPresent());
  }

  private boolean isLentByTask(ObjectType object, Field field) {
    return model.processes().values().stream()
        .filter(process -> process.about().equals(object.name()))
        .flatMap(process -> process.bindings().values().stream())
        .anyMatch(binding -> binding instanceof Process.Binding.Task task && lends(task, field));
  }

  /** Whether the form of the task lets its holder write the field. */
  boolean lends(Process.Binding.Task task, Field field) {
    return model.views().get(task.form()) instanceof View.FormView form
        && form.sections().stream()
            .filter(section -> !section.readOnly())
            .flatMap(section -> section.rows().stream())
            .flatMap(List::stream)
            .anyMatch(shown -> shown.name().equals(field.name()));
  }

  private boolean isWrittenByPeople(ObjectType object, Field field) {
    Access access = new Access(model);
    return model.roles().values().stream().anyMatch(role -> maySet(access, role, object, field));
  }

  private static boolean maySet(Access access, Role role, ObjectType object, Field field) {
    return Stream.of(Action.CREATE, Action.UPDATE)
        .anyMatch(action -> access.may(role, action, object, field));
  }

  /** Asked for by a transition, or set by one. */
  boolean isWrittenByTransition(ObjectType object, Field field) {
    return transitions(object)
        .anyMatch(t -> t.ask().contains(field.name()) || t.set().containsKey(field.name()));
  }

  private static Stream<Lifecycle.Transition> transitions(ObjectType object) {
    return object.lifecycle().stream().flatMap(l -> l.transitions().values().stream());
  }

  private boolean isSeeded(ObjectType object, Field field) {
    return model.seeds().values().stream()
        .filter(seed -> seed.object().equals(object.name()))
        .flatMap(seed -> seed.entries().stream())
        .anyMatch(entry -> entry.values().containsKey(field.name()));
  }
}
