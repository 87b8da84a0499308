package io.formwork.process.check;

import io.formwork.metadata.bpmn.Drawing.Node;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.process.definition.FlowReader;
import io.formwork.process.drawing.ProcessDrawing;
import org.jbpm.process.core.validation.ProcessValidationError;
import org.jbpm.ruleflow.core.RuleFlowProcess;
import org.jbpm.ruleflow.core.validation.RuleFlowProcessValidator;

/** What jBPM itself has to say against the drawing. */
final class EngineChecks {

  private static final String SUMMARY = "Drawing that does not run";

  private final ProcessDrawing drawing;
  private final Problems problems;

  EngineChecks(ProcessDrawing drawing, Problems problems) {
    this.drawing = drawing;
    this.problems = problems;
  }

  void check() {
    RuleFlowProcess process;
    try {
      process = FlowReader.read(drawing);
    } catch (RuntimeException e) {
      problems.error(
          SUMMARY,
          "The process engine cannot make sense of it: %s.".formatted(e.getMessage()),
          drawing.drawing().span());
      return;
    }
    for (ProcessValidationError error :
        RuleFlowProcessValidator.getInstance().validateProcess(process)) {
      problems.error(
          SUMMARY,
          "The process engine says: %s".formatted(error.getMessage()),
          place(error.getMessage()));
    }
  }

  /** The engine names the node within its sentence. */
  private Span place(String message) {
    return drawing.nodes().stream()
        .filter(node -> message.contains("[" + node.id() + "]"))
        .findFirst()
        .map(Node::span)
        .orElse(drawing.drawing().span());
  }
}
