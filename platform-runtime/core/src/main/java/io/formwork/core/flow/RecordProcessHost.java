package io.formwork.core.flow;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Channel;
import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.evaluate.Subject;
import io.formwork.core.notification.Notifier;
import io.formwork.core.process.ProcessHost;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.store.RecordStore;
import io.formwork.core.task.Task;
import io.formwork.core.task.TaskStore;
import io.formwork.core.time.WorkingTime;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.model.Process.Binding;
import io.formwork.metadata.model.WorkCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What running processes ask for, answered over the records of an application. */
public final class RecordProcessHost implements ProcessHost {

  private final ApplicationModel model;
  private final RecordStore store;
  private final TaskStore tasks;
  private final Evaluation evaluation;
  private final DeclaredSteps steps;
  private final Notifier notifier;
  private final WorkingTime workingTime;
  private final Clock clock;

  public RecordProcessHost(
      ApplicationModel model,
      RecordStore store,
      TaskStore tasks,
      Evaluation evaluation,
      DeclaredSteps steps,
      Notifier notifier,
      Clock clock) {
    this.model = model;
    this.store = store;
    this.tasks = tasks;
    this.evaluation = evaluation;
    this.steps = steps;
    this.notifier = notifier;
    this.workingTime = new WorkingTime(model.timezone());
    this.clock = clock;
  }

  @Override
  public boolean holds(Expression condition, RecordRef about, Optional<String> outcome) {
    Facts facts = Facts.about(Subject.of(record(about)));
    return evaluation.holds(
        condition, outcome.map(taken -> facts.with("outcome", taken)).orElse(facts));
  }

  @Override
  public void openTask(Opened opened) {
    StoredRecord record = record(opened.about());
    Task task = task(opened, record);
    tasks.add(task);
    notifier.opened(record, task, opened.behind());
  }

  private Task task(Opened opened, StoredRecord record) {
    Binding.Task binding = opened.binding();
    Optional<Long> assignee =
        binding
            .assignee()
            .flatMap(expression -> evaluation.value(expression, Facts.about(Subject.of(record))))
            .map(Long.class::cast);
    return new Task(
        opened.task(),
        opened.instance(),
        opened.process().name(),
        opened.process().version(),
        binding.node(),
        opened.about(),
        binding.role(),
        assignee,
        clock.instant(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public void abandonTask(String task) {
    tasks.close(task, clock.instant(), Optional.empty(), Optional.empty());
  }

  @Override
  public void perform(
      Process process,
      Binding.Service service,
      RecordRef about,
      Optional<Actor> behind,
      Channel channel) {
    steps.perform(process, service, about, behind, channel);
  }

  @Override
  public Instant due(Process process, String node, Duration duration) {
    String calendar =
        process.bindings().get(node) instanceof Binding.Timer timer
            ? timer.calendar()
            : model.calendar();
    WorkCalendar hours = Objects.requireNonNull(model.calendars().get(calendar), calendar);
    return workingTime.add(hours, clock.instant(), duration);
  }

  @Override
  public void taskDue(String task, Instant due) {
    tasks.setDue(task, due);
  }

  private StoredRecord record(RecordRef ref) {
    return store.find(model.object(ref.object()), ref.id()).orElseThrow();
  }
}
