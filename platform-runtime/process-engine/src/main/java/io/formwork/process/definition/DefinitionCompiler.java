package io.formwork.process.definition;

import io.formwork.metadata.model.Process;
import io.formwork.process.drawing.Drawing;
import io.formwork.process.drawing.DrawingReader;
import io.formwork.process.drawing.UnreadableDrawing;
import org.jbpm.ruleflow.core.RuleFlowProcess;

/** Makes a version of a process ready to run; done once a version, not once a call. */
public final class DefinitionCompiler {

  private final Conditions conditions;

  public DefinitionCompiler(Conditions conditions) {
    this.conditions = conditions;
  }

  public Definition compile(Process process) {
    Drawing drawing = drawing(process);
    RuleFlowProcess flow = FlowReader.read(drawing);
    flow.setVersion(process.version());
    new FlowConditions(process, conditions).attach(flow);
    return new Definition(process, flow, drawing.signals(), drawing.timers(), TimerEvents.of(flow));
  }

  private static Drawing drawing(Process process) {
    try {
      return DrawingReader.read(process.bpmn(), process.name());
    } catch (UnreadableDrawing e) {
      throw new IllegalStateException("The drawing of " + process.name() + " was not checked", e);
    }
  }
}
