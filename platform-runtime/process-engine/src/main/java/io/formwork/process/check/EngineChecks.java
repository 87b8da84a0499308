package io.formwork.process.check;

import io.formwork.process.definition.FlowReader;
import io.formwork.process.drawing.Drawing;
import io.formwork.process.drawing.DrawnNode;
import org.jbpm.process.core.validation.ProcessValidationError;
import org.jbpm.ruleflow.core.RuleFlowProcess;
import org.jbpm.ruleflow.core.validation.RuleFlowProcessValidator;

/** What jBPM itself has to say against the drawing. */
final class EngineChecks {

  private final Drawing drawing;
  private final Findings findings;

  EngineChecks(Drawing drawing, Findings findings) {
    this.drawing = drawing;
    this.findings = findings;
  }

  void check() {
    RuleFlowProcess process;
    try {
      process = FlowReader.read(drawing);
    } catch (RuntimeException e) {
      findings.error(
          "Drawing that does not run",
          "The process engine cannot make sense of it: %s.".formatted(e.getMessage()));
      return;
    }
    for (ProcessValidationError error :
        RuleFlowProcessValidator.getInstance().validateProcess(process)) {
      refused(error.getMessage());
    }
  }

  /** The engine names the node within its sentence. */
  private void refused(String message) {
    String element =
        drawing.nodes().stream()
            .map(DrawnNode::id)
            .filter(id -> message.contains("[" + id + "]"))
            .findFirst()
            .orElse(drawing.process());
    findings.error(
        element, "Drawing that does not run", "The process engine says: %s".formatted(message));
  }
}
