package io.formwork.ui.why;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.query.Named;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says why something cannot be done where no room is left beside it: of an entry of a menu, which
 * closes when it is chosen, and of many records. Records with one reason stand together.
 */
public final class WhyWindow extends Dialog {

  private static final long serialVersionUID = 1L;

  /** So many records are asked about; more nobody reads. */
  private static final int ASKED = 20;

  /** So many records of one reason are named. */
  private static final int NAMED = 5;

  private final Div told = new Div();

  private WhyWindow(String title) {
    setHeaderTitle(title);
    addClassName("fw-why-window");
    told.addClassName("fw-why-told");
    add(told);
    getFooter().add(new Button(text("close"), click -> close()));
  }

  /** Of a transition of one record. */
  public static void ofTransition(Place place, RecordRef record, Lifecycle.Transition transition) {
    Visit visit = place.now();
    WhyWindow window = new WhyWindow(visit.say(transition.title()));
    window.told.add(Told.of(visit, record, question(transition)).shown());
    window.open();
  }

  /** Of a transition of many records. */
  public static void ofTransition(
      Place place, String object, List<Named> records, Lifecycle.Transition transition) {
    String title = place.now().say(transition.title());
    of(place, title, object, records, List.of(question(transition)));
  }

  /** Of changing any of some fields of many records. */
  public static void ofFields(
      Place place, String object, List<Named> records, List<String> fields) {
    List<String> questions = fields.stream().map(field -> "update:" + field).toList();
    of(place, text("many.change"), object, records, questions);
  }

  /** Of deleting many records. */
  public static void ofDeletion(Place place, String object, List<Named> records) {
    of(place, text("many.delete"), object, records, List.of(Why.DELETE));
  }

  private static String question(Lifecycle.Transition transition) {
    return "take:" + transition.name();
  }

  private static void of(
      Place place, String title, String object, List<Named> records, List<String> questions) {
    WhyWindow window = new WhyWindow(title);
    Visit visit = place.now();
    List<Named> asked = records.subList(0, Math.min(ASKED, records.size()));
    Map<Told, Set<Named>> answers =
        visit.application().together(() -> answers(visit, object, asked, questions));
    Map<Reason, List<Told.Line>> reasons = new LinkedHashMap<>();
    answers.forEach((told, of) ->
        reasons
            .computeIfAbsent(new Reason(told.rest(), List.copyOf(of)), reason -> new ArrayList<>())
            .add(told.head()));
    reasons.forEach((reason, heads) -> window.told.add(group(reason, heads, asked.size())));
    if (asked.size() < records.size()) {
      Span some = new Span(text("why.first", asked.size(), records.size()));
      some.addClassName("fw-soft");
      window.told.add(some);
    }
    window.open();
  }

  /** What several answers have in common: the rest, and the records that they are about. */
  private record Reason(List<Told.Line> rest, List<Named> records) {}

  private static Map<Told, Set<Named>> answers(
      Visit visit, String object, List<Named> records, List<String> questions) {
    Map<Told, Set<Named>> answers = new LinkedHashMap<>();
    for (String question : questions) {
      for (Named record : records) {
        Told told = Told.of(visit, new RecordRef(object, record.id()), question);
        answers.computeIfAbsent(told, answer -> new LinkedHashSet<>()).add(record);
      }
    }
    return answers;
  }

  /** Of which records it is said, unless it is said of all. */
  private static Div group(Reason reason, List<Told.Line> heads, int all) {
    Div group = Told.shown(heads, reason.rest());
    if (reason.records().size() < all) {
      Div names = new Div(names(reason.records()));
      names.addClassName("fw-why-names");
      group.addComponentAsFirst(names);
    }
    group.addClassName("fw-why-group");
    return group;
  }

  private static String names(List<Named> records) {
    String first = records.stream().limit(NAMED).map(Named::name).collect(Collectors.joining("; "));
    return records.size() > NAMED ? first + " " + text("many.more", records.size() - NAMED) : first;
  }
}
