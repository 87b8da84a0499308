package io.formwork.core.right;

import io.formwork.core.actor.Actor;
import io.formwork.core.process.InstanceStore;
import io.formwork.core.process.Processes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.task.Task;
import io.formwork.core.task.TaskStore;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Process.Binding;
import io.formwork.metadata.model.View;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What an open task lends its holder while it is open: the fields of its form, and its outcomes.
 */
public final class TaskGrants {

  private static final long ASKED_AGAIN_AFTER = Duration.ofSeconds(10).toNanos();

  private final ApplicationModel model;
  private final TaskStore tasks;
  private final InstanceStore instances;
  private final Processes processes;
  private final Map<String, Long> idleSince = new ConcurrentHashMap<>();

  public TaskGrants(
      ApplicationModel model, TaskStore tasks, InstanceStore instances, Processes processes) {
    this.model = model;
    this.tasks = tasks;
    this.instances = instances;
    this.processes = processes;
  }

  /** A task the actor holds, and what it means. */
  public record Held(Task task, Binding.Task binding) {

    public boolean offers(String transition) {
      return binding.outcomes().contains(transition);
    }
  }

  /**
   * Whether the task is the actor's, or free for a role the actor has. A substitute holds those
   * tasks of the other that are for a role he was lent; a program with a key those about what it
   * reaches.
   */
  public static boolean holds(Actor actor, Task task) {
    return actor.key().map(key -> key.reaches(task.about().object())).orElse(true)
        && isTheirs(actor, task);
  }

  private static boolean isTheirs(Actor actor, Task task) {
    boolean inRole = task.role().map(actor::hasRole).orElse(false);
    return task.assignee()
        .map(assignee ->
            assignee == actor.id()
                && (inRole || task.role().isEmpty() || actor.substitute().isEmpty()))
        .orElse(inRole);
  }

  /** The open tasks about the record that the actor holds. */
  public List<Held> held(Actor actor, RecordRef record) {
    if (!areWorkedOn(record.object())) {
      return List.of();
    }
    return tasks.openAbout(record).stream()
        .filter(task -> holds(actor, task))
        .flatMap(task -> held(task).stream())
        .toList();
  }

  /**
   * Whether there can be tasks about records of the object: no process is about most objects, and
   * every reading of a record would ask. What an earlier release began goes on, and another server
   * may still serve that release; so it is asked again from time to time.
   */
  private boolean areWorkedOn(String object) {
    return processes.areAbout(object) || (!isKnownIdle(object) && anyAbout(object));
  }

  private boolean isKnownIdle(String object) {
    Long since = idleSince.get(object);
    return since != null && System.nanoTime() - since < ASKED_AGAIN_AFTER;
  }

  private boolean anyAbout(String object) {
    boolean any = instances.anyAbout(object);
    if (!any) {
      idleSince.put(object, System.nanoTime());
    }
    return any;
  }

  public Optional<Held> held(Task task) {
    return processes.binding(task).map(binding -> new Held(task, binding));
  }

  /** The fields of the task's form, to be seen. */
  public Set<String> shown(Held held) {
    return fields(held, false);
  }

  /** The fields of the task's form that its holder may write. */
  public Set<String> lent(Held held) {
    return fields(held, true);
  }

  private Set<String> fields(Held held, boolean toWrite) {
    Set<String> names = new LinkedHashSet<>();
    for (View.Section section : model.view(View.FormView.class, held.binding().form()).sections()) {
      if (toWrite && section.readOnly()) {
        continue;
      }
      section.rows().stream()
          .flatMap(List::stream)
          .filter(field -> !toWrite || field.writable())
          .map(Field::name)
          .forEach(names::add);
    }
    return names;
  }
}
