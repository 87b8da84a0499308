package io.formwork.process.definition;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.Process;
import io.formwork.process.drawing.ProcessDrawing;
import org.jbpm.ruleflow.core.RuleFlowProcess;

/** Makes a version of a process ready to run; done once a version, not once a call. */
public final class DefinitionCompiler {

  private final Conditions conditions;

  public DefinitionCompiler(Conditions conditions) {
    this.conditions = conditions;
  }

  public Definition compile(Process process) {
    ProcessDrawing drawing = drawing(process);
    RuleFlowProcess flow = FlowReader.read(drawing);
    flow.setVersion(process.version());
    new FlowConditions(process, conditions).attach(flow);
    return new Definition(process, flow, drawing.signals(), drawing.timers(), TimerEvents.of(flow));
  }

  private static ProcessDrawing drawing(Process process) {
    Problems problems = new Problems();
    return ProcessDrawing.read(process, problems)
        .orElseThrow(() ->
            new IllegalStateException(
                "The drawing of %s was not checked: %s"
                    .formatted(process.name(), problems.sorted())));
  }
}
