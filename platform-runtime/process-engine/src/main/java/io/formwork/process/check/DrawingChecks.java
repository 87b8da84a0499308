package io.formwork.process.check;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.Process;
import io.formwork.process.drawing.ProcessDrawing;
import java.util.List;

/** All checks of one drawing, each kind only when those before it found nothing. */
public final class DrawingChecks {

  private DrawingChecks() {}

  /** The problems of the process's drawing, placed in its file. */
  public static List<Diagnostic> of(Process process) {
    Problems problems = new Problems();
    ProcessDrawing.read(process, problems).ifPresent(drawing -> check(drawing, problems));
    return problems.sorted();
  }

  private static void check(ProcessDrawing drawing, Problems problems) {
    new Vocabulary(drawing, problems).check();
    if (!problems.hasErrors()) {
      new Soundness(drawing, problems).check();
    }
    if (!problems.hasErrors()) {
      new EngineChecks(drawing, problems).check();
    }
  }
}
