package io.formwork.core.flow;

import io.formwork.core.event.RecordEvent;
import io.formwork.core.event.RecordListener;
import io.formwork.core.process.InstanceStore;
import io.formwork.core.process.JobStore;
import io.formwork.core.record.RecordRef;
import io.formwork.core.task.TaskStore;
import io.formwork.metadata.model.ApplicationModel;
import java.time.Clock;
import java.util.Optional;

/**
 * What becomes of the processes about a record that is deleted: they rest with it, and go on when
 * it comes back. Its tasks are nobody's meanwhile, its timers do not fire. When it cannot come back
 * they end.
 */
public final class RestingProcesses implements RecordListener {

  private final ApplicationModel model;
  private final InstanceStore instances;
  private final TaskStore tasks;
  private final JobStore jobs;
  private final Clock clock;

  public RestingProcesses(
      ApplicationModel model,
      InstanceStore instances,
      TaskStore tasks,
      JobStore jobs,
      Clock clock) {
    this.model = model;
    this.instances = instances;
    this.tasks = tasks;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public void on(RecordEvent event) {
    switch (event) {
      case RecordEvent.Deleted deleted when deleted.kept() ->
          jobs.rest(model.name(), deleted.record().ref());
      case RecordEvent.Deleted deleted -> end(deleted.record().ref());
      case RecordEvent.Restored restored -> jobs.wake(model.name(), restored.record().ref());
      case RecordEvent.Created ignored -> {}
      case RecordEvent.Updated ignored -> {}
      case RecordEvent.Taken ignored -> {}
    }
  }

  /** The record will not come back. */
  public void end(RecordRef about) {
    instances.running(about).forEach(running -> instances.end(running.id(), clock.instant()));
    tasks
        .openAbout(about)
        .forEach(
            task -> tasks.close(task.id(), clock.instant(), Optional.empty(), Optional.empty()));
    jobs.removeAbout(model.name(), about);
  }
}
