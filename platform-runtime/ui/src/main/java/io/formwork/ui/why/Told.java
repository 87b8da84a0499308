package io.formwork.ui.why;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.explain.Explanation;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.RecordRef;
import io.formwork.ui.visit.Visit;
import java.util.ArrayList;
import java.util.List;

/**
 * An explanation as it is read: the sentence that decides, what speaks against it, who could do it.
 */
record Told(List<Line> lines) {

  Told {
    lines = List.copyOf(lines);
  }

  /**
   * A sentence of it.
   *
   * @param place where it is declared, for those who look after the definitions; else empty
   */
  record Line(String says, String place) {}

  /** Asks for oneself; a question that may not be asked is answered with the refusal. */
  static Told of(Visit visit, RecordRef record, String question) {
    try {
      return of(
          visit,
          visit.application().explanations().of(visit.actor(), visit.actor(), record, question));
    } catch (RefusedException refused) {
      return new Told(List.of(new Line(visit.say(refused.refusal()), "")));
    }
  }

  private static Told of(Visit visit, Explanation explanation) {
    boolean informed = visit.application().explanations().informs(visit.actor());
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(visit.say(explanation.sentence()), ""));
    explanation.decisive().stream()
        .filter(finding -> !finding.says().equals(explanation.sentence()))
        .map(finding -> new Line(visit.say(finding.says()), informed ? place(finding) : ""))
        .forEach(lines::add);
    explanation.others().forEach(other -> lines.add(new Line(visit.say(other), "")));
    return new Told(lines);
  }

  private static String place(Explanation.Finding finding) {
    return finding
        .source()
        .map(source -> (source.condition() + "  " + source.place().place()).strip())
        .orElse("");
  }

  /** The sentences below one another, the first of them strong. */
  Div shown() {
    Div told = new Div();
    for (Line line : lines) {
      Div shown = new Div(line.says());
      if (!line.place().isEmpty()) {
        Span place = new Span(line.place());
        place.addClassName("fw-why-place");
        shown.add(place);
      }
      told.add(shown);
    }
    told.getElement().getChild(0).getClassList().add("fw-why-sentence");
    return told;
  }
}
