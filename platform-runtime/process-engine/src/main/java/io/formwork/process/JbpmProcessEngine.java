package io.formwork.process;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Channel;
import io.formwork.core.process.InstanceStore;
import io.formwork.core.process.InstanceStore.Instance;
import io.formwork.core.process.Job;
import io.formwork.core.process.ProcessEngine;
import io.formwork.core.record.RecordRef;
import io.formwork.core.task.Task;
import io.formwork.metadata.model.Process;
import io.formwork.process.instance.LoadedInstance;
import io.formwork.process.instance.LoadedProcess;
import io.formwork.process.instance.Platform;
import io.formwork.process.instance.Run;
import io.formwork.process.instance.Runs;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The processes of one application on jBPM. Each call locks the instance, brings it into memory,
 * lets it run to its next wait and stores it; an exception leaves nothing behind but the caller's
 * transaction to be rolled back.
 */
final class JbpmProcessEngine implements ProcessEngine {

  private final Platform platform;
  private final LoadedProcesses processes;
  private final Runs runs;

  JbpmProcessEngine(Platform platform, LoadedProcesses processes, Runs runs) {
    this.platform = platform;
    this.processes = processes;
    this.runs = runs;
  }

  @Override
  public void start(Process process, RecordRef about, Optional<Actor> behind) {
    LoadedProcess loaded = processes.of(process);
    LoadedInstance instance = loaded.create(about);
    Run run =
        new Run(loaded.definition(), about, behind, Channel.PROCESS, instance.flow(), platform);
    instances()
        .add(
            new Instance(
                run.id(),
                process.name(),
                process.version(),
                about,
                new byte[0],
                platform.clock().instant(),
                Optional.empty()));
    drive(run, instance, instance::start);
    tellWhatHappened(run, behind);
  }

  @Override
  public void complete(Task task, String outcome, Optional<Actor> behind) {
    Instance stored =
        instances()
            .lock(task.instance())
            .orElseThrow(
                () -> new IllegalStateException("Task " + task.id() + " outlived its instance"));
    resume(
        stored, behind, Channel.PROCESS, (run, instance) -> instance.complete(task.id(), outcome));
  }

  @Override
  public void signal(RecordRef about, String transition, Optional<Actor> behind) {
    for (Instance running : instances().running(about)) {
      if (processes.of(running).definition().signals().contains(transition)) {
        signal(running.id(), transition, behind);
      }
    }
  }

  @Override
  public void fire(Job timer) {
    instances()
        .lock(timer.instance())
        .ifPresent(stored ->
            resume(
                stored,
                Optional.empty(),
                Channel.TIMER,
                (run, instance) -> instance.fire(timer, run)));
  }

  private void signal(String id, String transition, Optional<Actor> behind) {
    Optional<Instance> stored = instances().lock(id);
    Optional<Run> underWay = runs.find(id);
    if (underWay.isPresent()) {
      // A service task of that instance took the transition: it must come to rest first.
      underWay.get().tellLater(transition);
      return;
    }
    stored.ifPresent(instance ->
        resume(instance, behind, Channel.PROCESS, (run, loaded) -> loaded.signal(transition)));
  }

  private void resume(
      Instance stored,
      Optional<Actor> behind,
      Channel alone,
      BiConsumer<Run, LoadedInstance> step) {
    LoadedProcess loaded = processes.of(stored);
    LoadedInstance instance = loaded.load(stored.state());
    Run run =
        new Run(loaded.definition(), stored.about(), behind, alone, instance.flow(), platform);
    drive(run, instance, () -> step.accept(run, instance));
    tellWhatHappened(run, behind);
  }

  private void drive(Run run, LoadedInstance instance, Runnable step) {
    boolean done = false;
    runs.begin(run);
    try {
      step.run();
      run.store();
      done = true;
    } catch (RuntimeException e) {
      throw run.cause(e);
    } finally {
      runs.end(run);
      if (!done) {
        instance.forget();
      }
    }
  }

  private void tellWhatHappened(Run run, Optional<Actor> behind) {
    run.told().forEach(transition -> signal(run.id(), transition, behind));
  }

  private InstanceStore instances() {
    return platform.stores().instances();
  }
}
