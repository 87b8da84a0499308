package io.formwork.ui.why;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.explain.Explanation;
import io.formwork.core.message.Message;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.RecordRef;
import io.formwork.ui.visit.Visit;
import java.util.ArrayList;
import java.util.List;

/**
 * An explanation as it is read.
 *
 * @param head the sentence that decides
 * @param rest what speaks against it, and who could do it
 */
record Told(Line head, List<Line> rest) {

  Told {
    rest = List.copyOf(rest);
  }

  /**
   * A sentence of it.
   *
   * @param place where it is declared, for those who look after the definitions; else empty
   */
  record Line(String says, String place) {

    private Div shown() {
      Div shown = new Div(says);
      if (!place.isEmpty()) {
        Span source = new Span(place);
        source.addClassName("fw-why-place");
        shown.add(source);
      }
      return shown;
    }
  }

  /** Asks for oneself; a question that may not be asked is answered with the refusal. */
  static Told of(Visit visit, RecordRef record, String question) {
    try {
      return of(
          visit,
          visit.application().explanations().of(visit.actor(), visit.actor(), record, question));
    } catch (RefusedException refused) {
      return new Told(new Line(visit.say(refused.refusal()), ""), List.of());
    }
  }

  private static Told of(Visit visit, Explanation explanation) {
    boolean informed = visit.application().explanations().informs(visit.actor());
    Message sentence = explanation.sentence();
    String declared = "";
    List<Line> rest = new ArrayList<>();
    for (Explanation.Finding finding : explanation.decisive()) {
      String place = informed ? place(finding) : "";
      if (finding.says().equals(sentence)) {
        declared = place;
      } else {
        rest.add(new Line(visit.say(finding.says()), place));
      }
    }
    explanation.others().forEach(other -> rest.add(new Line(visit.say(other), "")));
    return new Told(new Line(visit.say(sentence), declared), rest);
  }

  private static String place(Explanation.Finding finding) {
    return finding
        .source()
        .map(source -> (source.condition() + "\n" + source.place().place()).strip())
        .orElse("");
  }

  /** The sentences below one another, the first of them strong. */
  Div shown() {
    return shown(List.of(head), rest);
  }

  /** Several that say the same about it. */
  static Div shown(List<Line> heads, List<Line> rest) {
    Div told = new Div();
    for (Line head : heads) {
      Div sentence = head.shown();
      sentence.addClassName("fw-why-sentence");
      told.add(sentence);
    }
    rest.forEach(line -> told.add(line.shown()));
    return told;
  }
}
