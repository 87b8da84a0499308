package io.formwork.process.drawing;

/** Says that a file is no BPMN at all, or that the process is not in it. */
public final class UnreadableDrawing extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableDrawing(String message, Throwable cause) {
    super(message, cause);
  }

  UnreadableDrawing(String message) {
    super(message);
  }
}
