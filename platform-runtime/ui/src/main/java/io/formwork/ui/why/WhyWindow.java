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
import java.util.List;
import java.util.Map;
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
    Button close = new Button(text("close"), click -> close());
    close.setAutofocus(true);
    getFooter().add(close);
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

  private static String question(Lifecycle.Transition transition) {
    return "take:" + transition.name();
  }

  private static void of(
      Place place, String title, String object, List<Named> records, List<String> questions) {
    WhyWindow window = new WhyWindow(title);
    Visit visit = place.now();
    Map<Told, List<Named>> reasons =
        visit.application().together(() -> reasons(visit, object, records, questions));
    reasons.forEach((reason, of) -> window.told.add(group(reason, of, records.size())));
    if (records.size() > ASKED) {
      Span some = new Span(text("why.first", ASKED, records.size()));
      some.addClassName("fw-soft");
      window.told.add(some);
    }
    window.open();
  }

  private static Map<Told, List<Named>> reasons(
      Visit visit, String object, List<Named> records, List<String> questions) {
    Map<Told, List<Named>> reasons = new LinkedHashMap<>();
    for (String question : questions) {
      for (Named record : records.subList(0, Math.min(ASKED, records.size()))) {
        Told told = Told.of(visit, new RecordRef(object, record.id()), question);
        reasons.computeIfAbsent(told, reason -> new ArrayList<>()).add(record);
      }
    }
    return reasons;
  }

  private static Div group(Told reason, List<Named> records, int all) {
    Div group = reason.shown();
    if (all > 1) {
      Div names = new Div(names(records));
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
