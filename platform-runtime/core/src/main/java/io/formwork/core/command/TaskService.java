package io.formwork.core.command;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Key;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.process.Processes;
import io.formwork.core.query.Displays;
import io.formwork.core.query.Query;
import io.formwork.core.query.ReadEnvironment;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.Save;
import io.formwork.core.right.TaskGrants;
import io.formwork.core.store.RecordStore;
import io.formwork.core.store.Transactions;
import io.formwork.core.task.Task;
import io.formwork.core.task.TaskStore;
import io.formwork.core.user.Substitutions;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The tasks of a person: what waits, taking it on, doing it. */
public final class TaskService {

  private final ApplicationModel model;
  private final TaskStore tasks;
  private final Processes processes;
  private final RecordStore store;
  private final RecordService records;
  private final Substitutions substitutions;
  private final Query query;
  private final Displays displays;
  private final ReadEnvironment environment;
  private final Transactions transactions;

  public TaskService(
      ApplicationModel model,
      TaskStore tasks,
      Processes processes,
      RecordStore store,
      RecordService records,
      Substitutions substitutions,
      Query query,
      Displays displays,
      ReadEnvironment environment,
      Transactions transactions) {
    this.model = model;
    this.tasks = tasks;
    this.processes = processes;
    this.store = store;
    this.records = records;
    this.substitutions = substitutions;
    this.query = query;
    this.displays = displays;
    this.environment = environment;
    this.transactions = transactions;
  }

  /**
   * The person's own open tasks and those free for a role of theirs, the earliest deadline first;
   * then those of everybody in whose place the person may act, as far as they are not there yet.
   */
  public List<TaskItem> open(Actor actor) {
    List<TaskItem> open = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Actor holder : faces(actor)) {
      tasks.openFor(holder.id(), holder.roles()).stream()
          .filter(task -> TaskGrants.holds(holder, task) && known.add(task.id()))
          .flatMap(task -> item(holder, task).stream())
          .forEach(open::add);
    }
    return List.copyOf(open);
  }

  /** The open tasks about a record that the person may see. */
  public List<TaskItem> about(Actor actor, RecordRef record) {
    return query.get(actor, record).isPresent()
        ? tasks.openAbout(record).stream().flatMap(task -> item(actor, task).stream()).toList()
        : List.of();
  }

  /** An open task that the person holds, or somebody in whose place the person may act. */
  public Optional<TaskItem> find(Actor actor, String id) {
    return tasks
        .find(id)
        .filter(Task::open)
        .flatMap(task -> holder(actor, task).flatMap(holder -> item(holder, task)));
  }

  /** Makes a task that is free for a role of the holder's the holder's own. */
  public void claim(Actor actor, String id) {
    transactions.required(() -> {
      Task seen = tasks.find(id).orElseThrow(TaskService::unknown);
      judge(actor, seen); // before waiting, which would tell that others are at it
      store.lock(model.object(seen.about().object()), seen.about().id());
      Task task = tasks.lock(id).orElseThrow(TaskService::unknown);
      tasks.assign(id, judge(actor, task).id());
    });
  }

  /** As whom the person may take the task on. */
  private Actor judge(Actor actor, Task task) {
    refuseTaken(actor, task);
    actor.key().ifPresent(Key::requireWriting);
    return holder(actor, task).orElseThrow(TaskService::unknown);
  }

  /** Completes a task by one of its outcomes, with the fields of its form. */
  public void complete(Actor actor, String id, String outcome, Changes with) {
    complete(actor, id, outcome, Save.of(with));
  }

  /**
   * Completes a task by one of its outcomes, with the fields of its form and what the record owns,
   * as its holder.
   */
  public void complete(Actor actor, String id, String outcome, Save with) {
    transactions.required(() -> {
      Task task = tasks.find(id).orElseThrow(TaskService::unknown);
      Actor holder = holder(actor, task).orElseThrow(TaskService::unknown);
      if (!task.open()) {
        throw new RefusedException(Kind.CONFLICT, Message.of("task.closed"));
      }
      String named = processes.nameNow(outcome, task.about().object());
      boolean offered =
          processes.binding(task).map(b -> b.outcomes().contains(named)).orElse(false);
      if (!offered) {
        throw new RefusedException(Kind.INVALID, Message.of("task.outcome", outcome));
      }
      records.take(holder, task.about(), OptionalLong.empty(), named, with);
    });
  }

  /** Who the person is to this task: first himself, then whoever he may act for. */
  private Optional<Actor> holder(Actor actor, Task task) {
    return TaskGrants.holds(actor, task)
        ? Optional.of(actor)
        : substitutions.of(actor).stream()
            .filter(other -> TaskGrants.holds(other, task))
            .findFirst();
  }

  private List<Actor> faces(Actor actor) {
    List<Actor> faces = new ArrayList<>(List.of(actor));
    faces.addAll(substitutions.of(actor));
    return faces;
  }

  private void refuseTaken(Actor actor, Task task) {
    if (!task.open()) {
      throw new RefusedException(Kind.CONFLICT, Message.of("task.closed"));
    }
    boolean forMyRole = task.role().map(actor::hasRole).orElse(false);
    boolean taken = task.assignee().map(assignee -> assignee != actor.id()).orElse(false);
    if (forMyRole && taken) {
      String holder = name(actor, task).orElse("");
      throw new RefusedException(Kind.CONFLICT, Message.of("task.taken", holder));
    }
  }

  private Optional<TaskItem> item(Actor actor, Task task) {
    return processes
        .find(task.process(), task.version())
        .flatMap(process ->
            processes
                .binding(task)
                .map(binding ->
                    new TaskItem(
                        task,
                        process,
                        binding,
                        display(actor, task.about()),
                        task.assignee().map(id -> id == actor.id()).orElse(false),
                        actor,
                        name(actor, task))));
  }

  private Optional<String> name(Actor actor, Task task) {
    ObjectType people = model.object(ObjectType.USER);
    return task.assignee()
        .map(id ->
            displays.of(actor, people, List.of(id), environment.of(actor)).getOrDefault(id, ""));
  }

  private String display(Actor actor, RecordRef ref) {
    return displays
        .of(model.object(ref.object()), List.of(ref.id()), environment.of(actor), actor.language())
        .getOrDefault(ref.id(), "");
  }

  private static RefusedException unknown() {
    return new RefusedException(Kind.NOT_FOUND, Message.of("task.not_found"));
  }
}
