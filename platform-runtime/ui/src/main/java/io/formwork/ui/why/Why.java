package io.formwork.ui.why;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.formwork.core.explain.Explanation;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.model.Label;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;

/**
 * A small button that says why something about a record cannot be done, and who could. It asks only
 * when it is pressed.
 */
public final class Why extends Div {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final RecordRef record;
  private final String question;

  private Why(Visit visit, RecordRef record, String question, Button button) {
    this.place = visit.place();
    this.record = record;
    this.question = question;
    addClassName("fw-why");
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    Div told = new Div();
    told.addClassName("fw-why-told");
    button.getElement().setAttribute("data-why", question);
    button.addClickListener(click -> open(button, told));
    add(button);
  }

  /** Beside a button that is disabled. */
  public static Why ofTransition(Visit visit, RecordRef record, String transition) {
    return new Why(visit, record, "take:" + transition, new Button(text("why")));
  }

  /** Beside a field that is only shown. */
  public static Why ofField(Visit visit, RecordRef record, String field) {
    Button button = new Button(Icons.of("lock"));
    button.addThemeVariants(ButtonVariant.LUMO_ICON);
    button.setAriaLabel(text("why.field"));
    return new Why(visit, record, "update:" + field, button);
  }

  /** For an entry of a menu, which is closed as soon as one is chosen: tells it in a window. */
  public static void tellOfTransition(
      Visit visit, RecordRef record, Label what, String transition) {
    Why why = new Why(visit, record, "take:" + transition, new Button());
    Dialog window = new Dialog();
    window.setHeaderTitle(visit.say(what));
    window.addClassName("fw-why-window");
    Div told = new Div(why.answer());
    told.addClassName("fw-why-told");
    window.add(told);
    Button close = new Button(text("close"), click -> window.close());
    close.setAutofocus(true);
    window.getFooter().add(close);
    window.open();
  }

  private void open(Button button, Div told) {
    told.removeAll();
    told.add(answer());
    if (told.getParent().isEmpty()) {
      Popover popover = new Popover(told);
      popover.setTarget(button);
      popover.setPosition(PopoverPosition.BOTTOM_START);
      popover.setAriaLabel(text("why"));
      add(popover);
      popover.open();
    }
  }

  private Component answer() {
    Visit visit = place.now();
    try {
      return told(
          visit,
          visit.application().explanations().of(visit.actor(), visit.actor(), record, question));
    } catch (RefusedException refused) {
      return new Span(visit.say(refused.refusal()));
    }
  }

  private static Div told(Visit visit, Explanation explanation) {
    boolean informed = visit.application().explanations().informs(visit.actor());
    Div told = new Div();
    Div sentence = new Div(visit.say(explanation.sentence()));
    sentence.addClassName("fw-why-sentence");
    told.add(sentence);
    explanation.decisive().stream()
        .filter(finding -> !finding.says().equals(explanation.sentence()))
        .forEach(finding -> told.add(finding(visit, finding, informed)));
    explanation.others().forEach(other -> told.add(new Div(visit.say(other))));
    return told;
  }

  private static Div finding(Visit visit, Explanation.Finding finding, boolean informed) {
    Div line = new Div(visit.say(finding.says()));
    if (informed) {
      finding
          .source()
          .ifPresent(source -> {
            Span place = new Span((source.condition() + "  " + source.place().place()).strip());
            place.addClassName("fw-why-place");
            line.add(place);
          });
    }
    return line;
  }
}
