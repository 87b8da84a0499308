package io.formwork.process;

import io.formwork.core.process.ProcessEngine;
import io.formwork.core.process.ProcessEngines;
import io.formwork.core.process.ProcessHost;
import io.formwork.core.process.ProcessStores;
import io.formwork.core.process.ProcessVersions;
import io.formwork.core.process.Processes;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.process.check.DrawingChecks;
import io.formwork.process.instance.Platform;
import io.formwork.process.instance.Runs;
import java.time.Clock;
import java.util.List;

/** Engines on jBPM. */
public final class JbpmProcessEngines implements ProcessEngines {

  private final Clock clock;

  public JbpmProcessEngines(Clock clock) {
    this.clock = clock;
  }

  @Override
  public List<Diagnostic> check(ApplicationModel model) {
    return model.processes().values().stream()
        .flatMap(process -> DrawingChecks.of(process).stream())
        .toList();
  }

  @Override
  public ProcessEngine open(
      ApplicationModel model, ProcessHost host, ProcessStores stores, ProcessVersions versions) {
    Platform platform = new Platform(model.name(), host, stores, clock);
    Runs runs = new Runs();
    return new JbpmProcessEngine(
        platform, new LoadedProcesses(new Processes(model, versions), platform, runs), runs);
  }
}
