package io.formwork.core.flow;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Authority;
import io.formwork.core.event.RecordEvent;
import io.formwork.core.event.RecordListener;
import io.formwork.core.process.ProcessEngine;
import io.formwork.core.process.Processes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.task.Task;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Lifecycle;
import java.util.Optional;

/**
 * Drives processes by what happens to records: a creation or transition starts them, the transition
 * of a task completes it, and one that no task offered reaches them as a message.
 */
public final class ProcessDriver implements RecordListener {

  /** The word of {@code starts: ticket.created}. */
  private static final String CREATED = "created";

  private final ApplicationModel model;
  private final Processes processes;
  private final ProcessEngine engine;

  public ProcessDriver(ApplicationModel model, Processes processes, ProcessEngine engine) {
    this.model = model;
    this.processes = processes;
    this.engine = engine;
  }

  @Override
  public void on(RecordEvent event) {
    Optional<Actor> behind = event.authority().person();
    switch (event) {
      case RecordEvent.Created created -> start(created.record().ref(), CREATED, behind);
      case RecordEvent.Taken taken -> {
        move(taken, behind);
        start(taken.record().ref(), taken.transition(), behind);
      }
      case RecordEvent.Updated ignored -> {}
      case RecordEvent.Deleted ignored -> {}
      case RecordEvent.Restored ignored -> {}
    }
  }

  private void move(RecordEvent.Taken taken, Optional<Actor> behind) {
    Lifecycle.Transition transition =
        taken.record().type().lifecycle().orElseThrow().transition(taken.transition());
    if (taken.task().isPresent()) {
      Task task = taken.task().get();
      engine.complete(task, processes.outcome(task, transition), behind);
      return;
    }
    // What a process does itself it need not be told: its instance is in the middle of the step.
    if (!(taken.authority() instanceof Authority.Definition definition
        && definition.kind() == Authority.Kind.PROCESS)) {
      engine.signal(taken.record().ref(), transition.name(), behind);
      transition.formerly().forEach(name -> engine.signal(taken.record().ref(), name, behind));
    }
  }

  private void start(RecordRef about, String event, Optional<Actor> behind) {
    model.processes().values().stream()
        .filter(process -> process.about().equals(about.object()) && process.starts().equals(event))
        .forEach(process -> engine.start(process, about, behind));
  }
}
