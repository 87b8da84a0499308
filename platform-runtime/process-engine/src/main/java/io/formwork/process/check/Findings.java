package io.formwork.process.check;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.process.drawing.Drawing;
import io.formwork.process.drawing.ElementPlaces;
import java.util.ArrayList;
import java.util.List;

/** The problems found in a drawing so far. */
final class Findings {

  private final Drawing drawing;
  private final ElementPlaces places;
  private final List<Diagnostic> found = new ArrayList<>();

  Findings(Drawing drawing, ElementPlaces places) {
    this.drawing = drawing;
    this.places = places;
  }

  void error(String element, String summary, String detail) {
    found.add(Diagnostic.error(summary, detail, places.of(element)));
  }

  void warning(String element, String summary, String detail) {
    found.add(Diagnostic.warning(summary, detail, places.of(element)));
  }

  /** A problem of the drawing as a whole. */
  void error(String summary, String detail) {
    error(drawing.process(), summary, detail);
  }

  boolean sound() {
    return found.stream().noneMatch(Diagnostic::isError);
  }

  List<Diagnostic> all() {
    return List.copyOf(found);
  }
}
