package io.formwork.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.Process;
import io.formwork.process.drawing.PlainDrawing;
import io.formwork.process.drawing.ProcessDrawing;
import org.junit.jupiter.api.Test;

/** What the engine is given of a drawing, compared as text. */
class PlainDrawingTest {

  @Test
  void keepsOfAModellersDrawingWhatRuns() {
    assertEquals(Drawings.text("plain/waiting.bpmn"), plain(Drawings.valid("waiting")));
  }

  @Test
  void givesTheEngineNothingToEvaluate() {
    String evil = Drawings.text("valid/approval.bpmn").replace("id=\"rework\"", "id=\"#{x}\"");
    Process process = Drawings.process("approval", "1", evil);
    assertThrows(IllegalStateException.class, () -> plain(process));
    assertEquals(-1, plain(Drawings.valid("approval")).indexOf("#{"));
  }

  private static String plain(Process process) {
    String xml = PlainDrawing.of(ProcessDrawing.read(process, new Problems()).orElseThrow());
    return xml.replace("><", ">\n<") + "\n";
  }
}
