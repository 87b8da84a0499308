package io.formwork.core.command;

import io.formwork.core.actor.Actor;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.process.Processes;
import io.formwork.core.query.Displays;
import io.formwork.core.query.Query;
import io.formwork.core.query.ReadEnvironment;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.Save;
import io.formwork.core.right.TaskGrants;
import io.formwork.core.store.RecordStore;
import io.formwork.core.store.Transactions;
import io.formwork.core.task.Task;
import io.formwork.core.task.TaskStore;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The tasks of a person: what waits, taking it on, doing it. */
public final class TaskService {

  private final ApplicationModel model;
  private final TaskStore tasks;
  private final Processes processes;
  private final RecordStore store;
  private final RecordService records;
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
      Query query,
      Displays displays,
      ReadEnvironment environment,
      Transactions transactions) {
    this.model = model;
    this.tasks = tasks;
    this.processes = processes;
    this.store = store;
    this.records = records;
    this.query = query;
    this.displays = displays;
    this.environment = environment;
    this.transactions = transactions;
  }

  /**
   * The person's own open tasks and those free for a role of theirs; the earliest deadline first.
   */
  public List<TaskItem> open(Actor actor) {
    return items(actor, tasks.openFor(actor.id(), actor.roles()));
  }

  /** The open tasks about a record that the person may see. */
  public List<TaskItem> about(Actor actor, RecordRef record) {
    return query.get(actor, record).isPresent() ? items(actor, tasks.openAbout(record)) : List.of();
  }

  /** An open task that the person holds. */
  public Optional<TaskItem> find(Actor actor, String id) {
    return tasks
        .find(id)
        .filter(Task::open)
        .filter(task -> TaskGrants.holds(actor, task))
        .flatMap(task -> item(actor, task));
  }

  /** Makes a task that is free for a role of the person's the person's own. */
  public void claim(Actor actor, String id) {
    transactions.required(() -> {
      Task seen = tasks.find(id).orElseThrow(TaskService::unknown);
      store.lock(model.object(seen.about().object()), seen.about().id());
      Task task = tasks.lock(id).orElseThrow(TaskService::unknown);
      refuseTaken(actor, task);
      if (!TaskGrants.holds(actor, task)) {
        throw unknown();
      }
      tasks.assign(id, actor.id());
    });
  }

  /**
   * Completes a task by one of its outcomes, with the fields of its form and what the record owns.
   */
  public void complete(Actor actor, String id, String outcome, Save with) {
    transactions.required(() -> {
      Task task =
          tasks
              .find(id)
              .filter(found -> TaskGrants.holds(actor, found))
              .orElseThrow(TaskService::unknown);
      if (!task.open()) {
        throw new RefusedException(Kind.CONFLICT, Message.of("task.closed"));
      }
      String named = processes.nameNow(outcome, task.about().object());
      boolean offered =
          processes.binding(task).map(b -> b.outcomes().contains(named)).orElse(false);
      if (!offered) {
        throw new RefusedException(Kind.INVALID, Message.of("task.outcome", outcome));
      }
      records.take(actor, task.about(), OptionalLong.empty(), named, with);
    });
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

  private List<TaskItem> items(Actor actor, List<Task> found) {
    return found.stream().flatMap(task -> item(actor, task).stream()).toList();
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
                        name(actor, task))));
  }

  private Optional<String> name(Actor actor, Task task) {
    return task.assignee().map(id -> display(actor, new RecordRef(ObjectType.USER, id)));
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
