package io.formwork.core.right;

import io.formwork.core.actor.Actor;
import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.evaluate.Subject;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Reads;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.model.Process.Binding;
import io.formwork.metadata.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tasks that could become a person's: those of a role of his, and those of whoever stands in a
 * relation that could lead to him.
 */
public final class ReachableTasks {

  private final ApplicationModel model;
  private final Evaluation evaluation;
  private final Actor actor;

  public ReachableTasks(ApplicationModel model, Evaluation evaluation, Actor actor) {
    this.model = model;
    this.evaluation = evaluation;
    this.actor = actor;
  }

  boolean about(ObjectType type) {
    return tasks(type).findAny().isPresent();
  }

  boolean offer(ObjectType type, String transition) {
    return tasks(type).anyMatch(task -> task.outcomes().contains(transition));
  }

  boolean show(ObjectType type, String field) {
    return tasks(type).anyMatch(task -> sections(task).anyMatch(section -> has(section, field)));
  }

  boolean lend(ObjectType type, String field) {
    return tasks(type)
        .anyMatch(
            task -> sections(task).anyMatch(section -> !section.readOnly() && has(section, field)));
  }

  private Stream<View.Section> sections(Binding.Task task) {
    return model.view(View.FormView.class, task.form()).sections().stream();
  }

  private static boolean has(View.Section section, String name) {
    return section.rows().stream()
        .flatMap(List::stream)
        .anyMatch(field -> field.name().equals(name));
  }

  private Stream<Binding.Task> tasks(ObjectType type) {
    return model.processes().values().stream()
        .filter(process -> process.about().equals(type.name()))
        .map(Process::bindings)
        .flatMap(bindings -> bindings.values().stream())
        .filter(Binding.Task.class::isInstance)
        .map(Binding.Task.class::cast)
        .filter(task -> couldBeTheirs(type, task));
  }

  private boolean couldBeTheirs(ObjectType type, Binding.Task task) {
    return actor.key().map(key -> key.reaches(type.name())).orElse(true) && leads(type, task);
  }

  private boolean leads(ObjectType type, Binding.Task task) {
    return task.role().map(actor::hasRole).orElse(false)
        || task.assignee().map(assignee -> couldLeadToThem(type, assignee)).orElse(false);
  }

  /**
   * A relation that screens offer to other roles only leads to nobody else. Asked of the object's
   * own field: an expression that was compiled before the object was complete holds one that does
   * not know yet among whom it chooses.
   */
  private boolean couldLeadToThem(ObjectType type, Expression assignee) {
    if (assignee instanceof Expression.Path(Expression.Root root, List<Field> steps)
        && steps.size() == 1) {
      return parts(type.field(steps.getFirst().name()).among()).stream()
          .filter(ReachableTasks::readsRolesOnly)
          .allMatch(this::holdsForThem);
    }
    return true;
  }

  private static List<Expression> parts(Optional<Expression> among) {
    List<Expression> parts = new ArrayList<>();
    among.ifPresent(condition -> split(condition, parts));
    return parts;
  }

  private static void split(Expression condition, List<Expression> parts) {
    if (condition instanceof Expression.And(Expression left, Expression right)) {
      split(left, parts);
      split(right, parts);
      return;
    }
    parts.add(condition);
  }

  private static boolean readsRolesOnly(Expression condition) {
    Set<Expression.Path> read = Reads.paths(condition);
    return !read.isEmpty()
        && read.stream()
            .allMatch(path ->
                path.root() == Expression.Root.RECORD
                    && path.steps().size() == 1
                    && path.steps().getFirst().type() instanceof FieldType.Roles);
  }

  private boolean holdsForThem(Expression condition) {
    Subject person =
        new Subject(model.object(ObjectType.USER), Optional.of(actor.id()), actor.values());
    return evaluation.holds(condition, Facts.about(person));
  }
}
