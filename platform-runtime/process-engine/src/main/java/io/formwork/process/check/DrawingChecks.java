package io.formwork.process.check;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.model.Process;
import io.formwork.process.drawing.Drawing;
import io.formwork.process.drawing.DrawingReader;
import io.formwork.process.drawing.ElementPlaces;
import io.formwork.process.drawing.UnreadableDrawing;
import java.util.List;

/** All checks of one drawing, each kind only when those before it found nothing. */
public final class DrawingChecks {

  private DrawingChecks() {}

  /** The problems of the process's drawing, placed in its file. */
  public static List<Diagnostic> of(Process process) {
    Drawing drawing;
    try {
      drawing = DrawingReader.read(process.bpmn(), process.name());
    } catch (UnreadableDrawing e) {
      return List.of(
          Diagnostic.error(
              "Unreadable drawing",
              "The file is not a BPMN drawing of the process \"%s\": %s."
                  .formatted(process.name(), e.getMessage()),
              Span.ofFile(process.file())));
    }
    Findings findings = new Findings(drawing, ElementPlaces.of(process.bpmn(), process.file()));
    new Vocabulary(drawing, findings).check();
    if (findings.sound()) {
      new Soundness(drawing, findings).check();
    }
    if (findings.sound()) {
      new EngineChecks(drawing, findings).check();
    }
    return findings.all();
  }
}
